"""The box that only machines fill in: nobody meets it."""

from browsing import chromium, playwright, running  # noqa: F401


def test_nobody_meets_the_trap_by_eye_ear_or_keyboard(chromium, running):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{running.base}/riverside/answer")
    trap = page.locator("input[name=_website]")
    assert trap.count() == 1
    assert "Leave this box empty" not in page.locator("body").aria_snapshot()
    assert page.get_by_role("textbox").count() == 0
    focused = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        focused.add(page.evaluate("document.activeElement.name || document.activeElement.tagName"))
    assert "_website" not in focused and "_go" in focused
    box = page.locator(".trap").bounding_box()
    assert box["width"] <= 1 and box["height"] <= 1
    context.close()
