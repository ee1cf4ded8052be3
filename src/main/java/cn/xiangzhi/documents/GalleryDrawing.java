package cn.xiangzhi.documents;

import cn.xiangzhi.shell.Icons;
import cn.xiangzhi.shell.Show;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws attachments with what was stated beside what the picture says (F27), in templates {@code @galleryDrawing}. A case holds
 * hundreds of photos, and a template asks some twenty questions for each. Every text goes through {@link #escaped}.
 */
@Component("galleryDrawing")
public class GalleryDrawing {

    GalleryDrawing() {}

    /** The {@code li} elements, as they come. */
    public String items(List<GalleryItem> items) {
        var html = new StringBuilder(items.size() * 900);
        items.forEach(item -> {
            html.append("<li><div class=\"xz-shot\">");
            shot(html, item);
            html.append("</div><div class=\"xz-shot-text\">");
            words(html, item);
            html.append("</div></li>");
        });
        return html.toString();
    }

    private static void shot(StringBuilder html, GalleryItem item) {
        var name = escaped(item.file().fileName());
        var href = "/attachments/" + item.file().id();
        if (item.drawn()) {
            html.append("<a href=\"%s\" target=\"_blank\" rel=\"noopener\">".formatted(href))
                    .append("<img src=\"%s/thumbnail\" alt=\"%s\" loading=\"lazy\" width=\"240\" height=\"180\"></a>"
                            .formatted(href, name));
        } else if (item.played()) {
            var player = item.video() ? "video" : "audio";
            html.append("<%s controls preload=\"none\" src=\"%s\" aria-label=\"%s\"></%s>"
                    .formatted(player, href, name, player));
        } else {
            html.append("<a class=\"xz-shot-form\" href=\"%s\" target=\"_blank\" rel=\"noopener\">".formatted(href))
                    .append(Icons.svg("paper"))
                    .append("<b>")
                    .append(escaped(item.form()))
                    .append("</b></a>");
        }
    }

    private static void words(StringBuilder html, GalleryItem item) {
        var file = item.file();
        paragraph(html, "xz-shot-name", file.fileName());
        html.append("<p><span>")
                .append(escaped(item.family().label() + " " + item.size()))
                .append("</span> · <span class=\"xz-digest\" title=\"SM3 ")
                .append(escaped(file.digest()))
                .append("\">SM3 ")
                .append(escaped(item.shortDigest()))
                .append("</span></p>");
        worded(html, "填写", item.stated());
        worded(html, "照片自述", item.read());
        if (item.hint() != null) {
            html.append("<p class=\"xz-shot-hint\">")
                    .append(Icons.svg("alert"))
                    .append("<span>")
                    .append(escaped(item.hint()))
                    .append("</span></p>");
        }
        paragraph(html, "xz-note", item.kept());
        worded(html, "上传", file.receivedBy() + " " + Show.dateTime(file.receivedAt()));
        html.append("<p class=\"xz-shot-links\"><a href=\"/attachments/")
                .append(file.id())
                .append("?download=true\">下载原件</a>");
        if (item.marked() != null) {
            html.append("<a href=\"").append(escaped(item.marked())).append("\">水印副本</a>");
        }
        html.append("</p>");
        paragraph(html, "xz-note", item.unmarked() == null ? null : "水印副本暂不能做：" + item.unmarked());
    }

    private static void worded(StringBuilder html, String word, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            html.append("<p><span class=\"xz-word\">")
                    .append(word)
                    .append("</span><span>")
                    .append(escaped(text))
                    .append("</span></p>");
        }
    }

    private static void paragraph(StringBuilder html, String style, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            html.append("<p class=\"")
                    .append(style)
                    .append("\">")
                    .append(escaped(text))
                    .append("</p>");
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
