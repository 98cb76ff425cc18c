"use strict";
(()=>{var{root:a,shared:u,survey:c}=document.querySelector("[data-root]").dataset,e=`kanopress ${c} ${new URL(a||".",location.href).pathname}`;function t(n){try{return u===void 0?n():void 0}catch{return}}function r(){return t(()=>JSON.parse(localStorage.getItem(e)??"null"))}function o(){t(()=>localStorage.removeItem(e))}r()?.outcome==="page"&&o();})();
