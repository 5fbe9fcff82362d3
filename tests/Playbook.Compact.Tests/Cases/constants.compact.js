const shared=1,shared2=2;(()=>{let e=1,t=2,n=3;const a=4;let r=5;a=r;var o=6,s=7;let{g}=e;const[i]=t;[i]=n;return e+t+n+r+o+s+g+i})();
