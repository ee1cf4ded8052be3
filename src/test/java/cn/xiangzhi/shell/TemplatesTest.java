package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rules for every template of every room. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\bsrc)|<style|\\sstyle=|\\son[a-z]+=|javascript:|\\shx-on", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_LOSES = Pattern.compile(
            "<(?!html)[^>]*\\sth:(?:if|unless|case)=[^>]*\\sth:(?:replace|insert)=|<(?!html)[^>]*\\sth:(?:replace|insert)=[^>]*\\sth:(?:if|unless|case)=");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "th:(?:href|src|action|attr|replace|insert|utext)=\"[^\"]*\\$\\{[^}]*(?:@\\w+\\.|new |T\\()");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w+)[^\"]*\"");

    private static List<Path> all() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void 模板里没有内联脚本与样式() throws IOException {
        for (var file : all()) {
            var found = INLINE.matcher(Files.readString(file));
            assertThat(found.find()).as("%s", file).isFalse();
        }
    }

    @Test
    void 替换与条件不写在同一标签上() throws IOException {
        for (var file : all()) {
            var found = FIRST_LOSES.matcher(Files.readString(file));
            assertThat(found.find()).as("%s：th:replace 先于 th:if 执行，请分两层写", file).isFalse();
        }
    }

    @Test
    void 受限的属性里不调用组件() throws IOException {
        for (var file : all()) {
            var found = FORBIDDEN.matcher(Files.readString(file));
            assertThat(found.find())
                    .as("%s：th:href、th:attr 与片段参数里不许调用 @组件，请先用 th:with 取值", file)
                    .isFalse();
        }
    }

    @Test
    void 厅的每个片段都有参数说明() throws IOException {
        for (var file : all()) {
            if (!file.startsWith(TEMPLATES.resolve("shell"))) {
                continue;
            }
            var text = Files.readString(file);
            var fragments = FRAGMENT.matcher(text);
            while (fragments.find()) {
                var name = fragments.group(1);
                if (!name.equals("main")) {
                    assertThat(text).as("%s :: %s", file, name).containsPattern("<!--/\\*[^>]*?\\b" + name + "\\b");
                }
            }
        }
    }

    @Test
    void 标签成对闭合() throws IOException {
        for (var file : all()) {
            var text = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
            for (var tag :
                    List.of("div", "form", "table", "main", "section", "details", "ul", "ol", "fieldset", "select")) {
                var opened = count(text, "<" + tag + "(?=[\\s>])(?![^>]*/>)");
                var closed = count(text, "</" + tag + ">");
                assertThat(opened).as("%s <%s>", file, tag).isEqualTo(closed);
            }
        }
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
