package cn.xiangzhi.access.signin;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.Again;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * What the public sees when the queue is full, or whoever posts too often: written without templates, since there is no time, with what was filled in and
 * a button that hands it in again. Chosen files are not among it; no browser gives them back.
 */
final class BusyPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>请稍候再提交</title><link rel="stylesheet" href="%1$s/webjars/tabler__core/dist/css/tabler.min.css">
            <link rel="stylesheet" href="%1$s/shell/xiangzhi.css"></head>
            <body class="xz xz-public"><div class="xz-content xz-public-content"><main id="main" class="xz-form">
            <div class="xz-refusal" role="alert"><p class="xz-refusal-what">%2$s</p>
            <p class="xz-refusal-why"><span>%3$s</span></p>
            <p class="xz-refusal-basis"><span class="xz-word">依据</span><span>%4$s</span></p>
            <p class="xz-refusal-remedy"><span class="xz-word">怎么办</span><span>%5$s</span></p></div>
            %6$s</main></div></body></html>
            """;

    private BusyPage() {}

    static void show(HttpServletRequest request, HttpServletResponse response, Refused no, int retrySeconds)
            throws IOException {
        var page = PAGE.formatted(
                request.getContextPath(),
                no.what(),
                no.why(),
                no.basis().label(),
                no.remedy(),
                files(request) ? "<p class=\"xz-note\">您填写的内容和照片还没有保存，请返回上一页再提交。</p>" : again(request));
        response.setStatus(Again.status(no.kind()).value());
        response.setHeader("Retry-After", String.valueOf(retrySeconds));
        response.setHeader("Content-Security-Policy", SecurityChains.CSP);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean files(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static String again(HttpServletRequest request) {
        var form = new StringBuilder("<form method=\"post\" action=\"")
                .append(HtmlUtils.htmlEscape(request.getRequestURI(), "UTF-8"))
                .append("\">");
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                form.append("<input type=\"hidden\" name=\"")
                        .append(HtmlUtils.htmlEscape(name, "UTF-8"))
                        .append("\" value=\"")
                        .append(HtmlUtils.htmlEscape(value, "UTF-8"))
                        .append("\">");
            }
        });
        return form.append("<p class=\"xz-note\">您填写的内容都留着，点一下就再提交。</p>")
                .append("<button class=\"btn btn-primary\" type=\"submit\">再提交一次</button></form>")
                .toString();
    }
}
