// The reader's theme, before the first paint.
"use strict";
try {
  const theme = localStorage.getItem("workbook-theme");
  if (theme) document.documentElement.classList.add(theme + "-mode");
} catch (blocked) { /* private windows have no storage: the system's theme holds */ }
