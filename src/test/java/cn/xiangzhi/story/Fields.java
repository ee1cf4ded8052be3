package cn.xiangzhi.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.jspecify.annotations.Nullable;

/** The fields of the page somebody is at, by their names. */
final class Fields {

    private final Page page;
    private @Nullable Effort effort;

    Fields(Page page) {
        this.page = page;
    }

    void counted(Effort effort) {
        this.effort = effort;
    }

    void fill(String name, String value) {
        var field = field(name);
        var folded = field.first().evaluate("""
                e => {
                    const part = e.closest('details');
                    if (!part || part.open) return false;
                    part.open = true;
                    return true;
                }
                """);
        if (effort != null && folded.equals(true)) {
            effort.click();
        }
        switch (String.valueOf(field.first().getAttribute("type"))) {
            case "radio", "checkbox" ->
                page.locator("main [name='" + name + "'][value='" + value + "']")
                        .check();
            default -> {
                if (field.first().evaluate("e => e.tagName").equals("SELECT")) {
                    field.first().selectOption(value);
                } else {
                    field.first().fill(value);
                }
            }
        }
    }

    /** The usual words offered beside a field, put in with one click; typed where none are offered. */
    void put(String name, String words) {
        var usual =
                page.locator("main [data-xz-put='" + name + "']").filter(new Locator.FilterOptions().setHasText(words));
        if (usual.count() == 0) {
            fill(name, words);
            return;
        }
        usual.first().click();
        if (effort != null) {
            effort.put(name, value(name));
        }
    }

    /** Chooses the entry of a list whose words contain the given ones. */
    void choose(String name, String words) {
        var value = field(name)
                .locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
        fill(name, value);
    }

    void attach(String name, String file, String type, byte[] content) {
        field(name).setInputFiles(new FilePayload(file, type, content));
    }

    /** How many fields of the form must be filled and are not: what somebody has to type or choose. */
    int empty() {
        var inPlace = page.locator("#xz-step form");
        var empty = (inPlace.count() > 0 ? inPlace : page.locator("main form"))
                .last()
                .evaluate(
                        "f => [...f.querySelectorAll('[required]')].filter(e => e.type !== 'checkbox' && !e.value).length");
        return ((Number) empty).intValue();
    }

    /** What stands in a field; for a list, the words chosen. */
    String value(String name) {
        var field = field(name).first();
        return field.evaluate("e => e.tagName").equals("SELECT")
                ? field.locator("option:checked").innerText()
                : field.inputValue();
    }

    private Locator field(String name) {
        var field = page.locator("main [name='" + name + "']");
        if (field.count() == 0) {
            throw new AssertionError("页面上没有字段 " + name + "：" + page.url() + "\n" + Visitor.text(page));
        }
        return field;
    }
}
