/// The one script. It only adds to pages that work without it, keeps nothing
/// and warns nobody: letters counted down, the way out by Shift pressed three
/// times, the list of what is to be put right brought into focus, and a kiosk's
/// time begun anew by whoever is still there.
enum Script {
    static let source = code.description
    static let version = Looks.version(of: source)

    static func show(_ visit: Visit) -> WebResponse { Looks.response(source, type: "text/javascript; charset=utf-8") }

    private static let code: StaticString = #"""
        "use strict";
        (() => {
          const all = (what) => document.querySelectorAll(what);

          // The way out takes the place of this page in the history, and the page goes dark at once.
          const leave = (address) => {
            document.body.hidden = true;
            document.title = "\u200b";
            location.replace(address);
          };
          const links = all("a.leave");
          for (const link of all("a[rel=noreferrer]")) {
            link.addEventListener("click", (event) => {
              event.preventDefault();
              leave(link.href);
            });
          }
          let presses = 0, last = 0;
          addEventListener("keydown", (event) => {
            if (event.repeat) return;
            presses = event.key !== "Shift" ? 0 : event.timeStamp - last < 2000 ? presses + 1 : 1;
            last = event.timeStamp;
            if (presses === 3 && links[0]) leave(links[0].href);
          });
          for (const hint of all("[data-with-script]")) hint.hidden = false;

          // Letters are counted as the server counts them: a new line is sent as two.
          for (const box of all("textarea[data-limit]")) {
            const limit = Number(box.dataset.limit);
            const seen = document.createElement("p"), heard = document.createElement("p");
            seen.setAttribute("aria-hidden", "true");
            heard.setAttribute("role", "status");
            heard.className = "heard-only";
            box.after(seen, heard);
            let pause;
            const count = () => {
              const left = limit - [...box.value.replaceAll("\n", "\r\n")].length;
              const words = left < 0 ? box.dataset.over : box.dataset.left;
              seen.className = left < 0 ? "hint count over" : "hint count";
              seen.textContent = words.replace("#", Math.abs(left).toLocaleString(document.documentElement.lang));
              clearTimeout(pause);
              // Heard only when it begins to matter, and not while keys are pressed.
              pause = setTimeout(() => { heard.textContent = left < limit / 5 ? seen.textContent : ""; }, 1000);
            };
            box.addEventListener("input", count);
            count();
          }

          // At a kiosk, keys and taps begin the time anew after which the page is cleared, and the stylesheet's
          // clock with it, which brings the question whether anybody is there.
          const clears = document.body.dataset.clears;
          if (clears) {
            let pause;
            const wait = () => {
              clearTimeout(pause);
              pause = setTimeout(() => leave(links[0].href), clears * 1000);
              for (const question of all(".still-here")) for (const clock of question.getAnimations()) clock.currentTime = 0;
            };
            for (const sign of ["pointerdown", "keydown", "input"]) addEventListener(sign, wait);
            wait();
          }

          for (const list of all(".problems")) list.focus();
        })();
        """#
}
