"use strict";
(()=>{function o({opens:e,closes:n}){let t=Date.now();return t<Date.parse(`${e}T00:00`)?"not-open":t>=Date.parse(`${n}T24:00`)?"closed":"open"}var s=document.querySelectorAll("[data-opens], [data-closes]"),r;for(let e of s)(r=e.querySelector(`.${o(e.dataset)}`))==null||r.removeAttribute("hidden");})();
