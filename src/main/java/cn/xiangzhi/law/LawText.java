package cn.xiangzhi.law;

import cn.xiangzhi.base.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An official text as an office brings it: Markdown or plain text, one statute, cut at 第…条. A table of contents and
 * chapter headings are recognised; what does not look like a statute is refused.
 */
public record LawText(String title, List<Article> articles) {

    private static final Pattern ARTICLE =
            Pattern.compile("^[#*\\s\u3000>]*第([零〇一二两三四五六七八九十百千]+|\\d{1,4})条(?:之([一二三四五六七八九十]+))?[*\\s\u3000]*(.*)$");
    private static final Pattern CHAPTER = Pattern.compile("^[#*\\s\u3000]*第[零〇一二三四五六七八九十百]+[编章节][*\\s\u3000]*(.*)$");
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_IN_ARTICLE = 20_000;

    /** @param sub 1 for 之一, 2 for 之二; 0 for none */
    public record Article(int article, int sub, String chapter, String text) {

        public String label() {
            return "第" + article + "条" + (sub > 0 ? "之" + sub : "");
        }
    }

    public static LawText parse(String file) {
        if (file.length() > MOST_CHARACTERS || file.indexOf('\0') >= 0) {
            throw refused("文件不是一部法律的文本");
        }
        var reader = new Reader();
        file.replace("\uFEFF", "").lines().forEach(reader::line);
        return reader.result();
    }

    private static final class Reader {

        private final List<Article> articles = new ArrayList<>();
        private String title = "";
        private String chapter = "";
        private @Nullable StringBuilder body;
        private int article;
        private int sub;

        void line(String line) {
            var found = ARTICLE.matcher(line);
            if (found.matches()) {
                keep();
                article = ChineseNumber.parse(found.group(1));
                sub = found.group(2) == null ? 0 : ChineseNumber.parse(found.group(2));
                body = new StringBuilder(found.group(3).strip());
            } else if (CHAPTER.matcher(line).matches()) {
                keep();
                chapter = bare(line);
            } else if (body != null) {
                body.append(line.isBlank() ? "" : "\n" + bare(line));
            } else if (title.isEmpty() && !line.isBlank()) {
                title = bare(line);
            }
        }

        private void keep() {
            if (body != null) {
                articles.add(new Article(article, sub, chapter, body.toString().strip()));
                body = null;
            }
        }

        LawText result() {
            keep();
            if (articles.isEmpty()) {
                throw refused("没有找到“第……条”");
            }
            var last = 0;
            var lastSub = 0;
            for (var found : articles) {
                var follows = found.article() == last + 1 && found.sub() == 0
                        || found.article() == last && found.sub() == lastSub + 1;
                if (!follows) {
                    throw refused("条文不连续：第" + last + "条之后是" + found.label());
                }
                if (found.text().isEmpty() || found.text().length() > MOST_IN_ARTICLE) {
                    throw refused(found.label() + "没有内容，或者过长");
                }
                last = found.article();
                lastSub = found.sub();
            }
            return new LawText(title, List.copyOf(articles));
        }

        private static String bare(String line) {
            return line.replaceAll("^[#*>\\s\u3000]+|[*\\s\u3000]+$", "").replace('\u3000', ' ');
        }
    }

    private static Refused refused(String why) {
        return Refused.invalid("法律文本未导入", why, "请提供一部法律的完整文本（Markdown或纯文本，UTF-8），每条以“第……条”开头；现有内容未改动");
    }
}
