// Figures that a reader changes: each gets its controls, and is drawn anew by the module at what they are set to.
// Without that a page shows it as it was built.
(function () {
  "use strict";
  const {make, say, plain, machine, seed, usual, language, views} = window.WORKBOOK_LIVE;
  const patience = 300;  // ms until a reader is told that it takes longer

  // A value and the place of it on a slider, which is the value itself where it has no base
  function rounded(value) { return value < 1000 ? Number(value.toPrecision(3)) : Math.round(value); }
  function valueAt({base}, place) { return String(base ? rounded(base ** place) : place); }
  function placeOf({base}, value) { return base ? Math.log(value) / Math.log(base) : Number(value); }

  // Each control has its elements, its value, and a way to set it.
  function makeSlider({label, choices, slider, value}, changed) {
    const input = make("input", {type: "range", min: slider.low, max: slider.high, step: slider.step});
    const shown = make("output", {});
    const control = {
      value,
      set(text) {
        control.value = text;
        input.value = placeOf(slider, text);
        const name = choices.find(choice => choice.value === text)?.name;
        shown.textContent = text;
        input.setAttribute("aria-valuetext", name ? text + ", " + plain(name.en, name.zh) : text);
        marks.forEach((mark, i) => mark.setAttribute("aria-pressed", String(choices[i].value === text)));
      },
    };
    const marks = choices.map(({value, name}) => {
      const mark = make("button", {type: "button"}, name.en === name.zh ? name.en : say(name.en, name.zh));
      mark.addEventListener("click", () => { control.set(value); changed(); });
      return mark;
    });
    input.addEventListener("input", () => { control.set(valueAt(slider, input.valueAsNumber)); changed(); });
    control.elements = [make("label", {className: "slider"}, make("span", {}, say(label.en, label.zh)), input, shown), ...marks];
    return control;
  }

  function makeList({label, choices, value}, changed) {
    const list = make("select", {}, choices.map(({value, name}) =>
      make("option", {value}, name.en === name.zh ? name.en : plain(name.en, name.zh))));
    list.addEventListener("input", () => { control.value = list.value; changed(); });
    const control = {value, set(text) { control.value = list.value = text; }};
    control.elements = [make("label", {}, say(label.en, label.zh), " ", list)];
    return control;
  }

  function makeSwitch({label, value}, changed) {
    const box = make("input", {type: "checkbox"});
    box.addEventListener("input", () => { control.value = box.checked ? "on" : "off"; changed(); });
    const control = {value, set(text) { control.value = text; box.checked = text === "on"; }};
    control.elements = [make("label", {}, box, " ", label.en === label.zh ? label.en : say(label.en, label.zh))];
    return control;
  }

  // Its value is the file's name. A file can be dropped on the figure, too.
  function makeFile({label, value}, changed) {
    const input = make("input", {type: "file", accept: ".npy,.npz,.safetensors"});
    const known = new Map();  // by their names, for what was shown last
    const control = {
      value,
      take(files) {
        if (files.length === 0) return;
        control.file = files[0];
        control.value = files[0].name;
        known.set(control.value, control.file);
        changed();
      },
      set(name) {
        control.value = name;
        control.file = known.get(name) ?? null;
        if (control.file === null) input.value = "";
      },
    };
    input.addEventListener("change", () => control.take(input.files));
    control.elements = [make("label", {}, say(label.en, label.zh), " ", input)];
    return control;
  }

  function makeControl(told, changed) {
    const kind = told.slider ? makeSlider : told.choices.length > 0 ? makeList : told.isFile ? makeFile : makeSwitch;
    const control = kind(told, () => changed(control));
    return Object.assign(control, {key: told.key, built: told.value, isSlider: Boolean(told.slider),
      unanswered: told.isGuess ? told.choices[0].value : null});
  }

  function offer(figure) {
    const name = figure.id.slice("live-".length);
    const answer = figure.querySelector(".answer");
    const controls = JSON.parse(figure.dataset.controls).map(told => makeControl(told, changed));
    const guess = controls.find(({unanswered}) => unanswered !== null);
    let own = guess ? usual : null;  // what is to be guessed has a seed of its own
    const seedNow = () => own ?? seed();
    const settings = () => controls.map(({value}) => value);
    const isBuilt = () => seedNow() === usual && controls.every(({value, built}) => value === built);
    const pictures = from => Array.from(from.children).filter(child => !child.matches("form, figcaption"));
    const built = {pictures: pictures(figure), answer: answer.innerHTML};

    const status = make("p", {});
    status.setAttribute("role", "status");
    answer.setAttribute("role", "status");
    const back = make("button", {type: "button", disabled: true}, say("As it was", "恢复原样"));
    const halt = make("button", {type: "button", hidden: true}, say("Stop", "停止"));
    const die = make("button", {type: "button", hidden: !guess}, "⚄ ", say("Another", "再来一个"));
    const form = make("form", {className: "controls", noValidate: true},
      controls.map(control => make("div", {}, control.elements)), make("div", {}, die, back, halt, status));
    form.setAttribute("aria-label", figure.querySelector(".question").textContent);
    figure.prepend(form);

    const computer = machine();
    let turn = 0;  // of what was asked for last
    let begun = null;  // when the computation did that is going on
    let isWaiting = false;  // a newer question, for its end
    let wanted = usual;  // the seed of what was asked for last
    let shown;  // what the picture was drawn at

    function show(drawing, words, drawn) {
      pictures(figure).forEach(old => old.remove());
      form.after(...drawing);
      if (answer.innerHTML !== words) answer.innerHTML = words;
      shown = drawn;
      back.disabled = isBuilt();
    }

    function finish(...sentence) {
      begun = null;
      halt.hidden = true;
      status.replaceChildren(...sentence);
    }

    // The newest question counts: what is quick is waited for, so that something is seen while a slider moves.
    function ask() {
      wanted = seedNow();
      if (isBuilt()) {
        ++turn;
        computer.stop();
        isWaiting = false;
        show(built.pictures, built.answer, settings());
        finish();
      } else if (begun !== null && performance.now() - begun < patience) {
        isWaiting = true;
      } else {
        compute();
      }
    }

    async function compute() {
      const mine = ++turn;
      computer.stop();
      isWaiting = false;
      begun = performance.now();
      const asked = settings();
      setTimeout(() => {
        if (mine !== turn || begun === null) return;
        halt.hidden = false;
        status.replaceChildren(...say("Computing …", "正在计算……"));
      }, patience);
      try {
        const words = controls.map(({key}, i) => key + "=" + asked[i]);
        const html = await computer.run(["figure", name, wanted, language, ...words], chooser?.file, progress => {
          if (mine === turn && !halt.hidden) status.replaceChildren(...say("Computing …", "正在计算……"), " " + progress.trim());
        });
        if (mine !== turn) return;
        const told = new DOMParser().parseFromString(html, "text/html").querySelector("figure");
        show(pictures(told), told.querySelector(".answer").innerHTML, asked);
        finish();
      } catch (error) {
        if (mine !== turn) return;
        computer.stop();
        isWaiting = false;
        finish(...say(`This browser could not compute that (${error.message}).`, `此浏览器未能计算（${error.message}）。`));
      }
      if (isWaiting) compute();
    }

    const chooser = controls.find(({take}) => take);
    if (chooser) {
      figure.addEventListener("dragover", event => event.preventDefault());
      figure.addEventListener("drop", event => { event.preventDefault(); chooser.take(event.dataTransfer.files); });
    }

    // A guess is of one sample, and a slider shows more or less of it.
    function changed(control) {
      if (guess && control !== guess && !control.isSlider) guess.set(guess.unanswered);
      ask();
    }

    function roll(seed) {
      own = figure.dataset.seed = seed;
      guess.set(guess.unanswered);
      ask();
    }

    function setAll(values) { controls.forEach((control, i) => control.set(values[i])); }
    setAll(controls.map(control => control.built));
    shown = settings();
    form.addEventListener("submit", event => event.preventDefault());
    die.addEventListener("click", () => roll(String(Math.floor(Math.random() * 10000))));
    back.addEventListener("click", () => {
      if (guess) own = usual;
      setAll(controls.map(control => control.built));
      ask();
      form.querySelector("input, select").focus();
    });
    halt.addEventListener("click", () => {
      ++turn;
      computer.stop();
      isWaiting = false;
      setAll(shown);
      finish(...say("Stopped.", "已停止。"));
      form.querySelector("input, select").focus();
    });
    views.push(() => { if (seedNow() !== wanted) ask(); });
  }

  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") return;
  document.querySelectorAll("figure.live").forEach(offer);
})();
