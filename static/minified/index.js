"use strict";
(()=>{function o({opens:e,closes:r}){let t=Date.now();return t<Date.parse(`${e}T00:00`)?"not-open":t>=Date.parse(`${r}T24:00`)?"closed":"open"}var n=document.querySelectorAll("[data-opens], [data-closes]");for(let e of n)e.querySelector(`.${o(e.dataset)}`)?.removeAttribute("hidden");})();
