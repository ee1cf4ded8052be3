package cn.xiangzhi.documents.template;

import cn.xiangzhi.documents.PaperKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.springframework.core.io.ClassPathResource;

/** The templates that come with the product, one file for each kind; parts they share are drawn in. */
public final class BuiltIn {

    private static final String FOLDER = "documents/papers/";
    private static final Map<PaperKind, Template> ALL = new ConcurrentHashMap<>();
    private static final Map<String, String> PARTS = parts();

    private BuiltIn() {}

    public static Template of(PaperKind kind) {
        return ALL.computeIfAbsent(kind, one -> Template.of(drawIn(read(one.template()))));
    }

    /** The classes of the article: how the kind is laid out, which no template of an office changes. */
    public static String layout(PaperKind kind) {
        var source = of(kind).source();
        var from = source.indexOf("class=\"") + 7;
        return source.substring(from, source.indexOf('"', from));
    }

    private static String drawIn(String source) {
        var document = parse(source);
        for (var use : document.select("use")) {
            use.after(named(use)).remove();
        }
        return document.outerHtml();
    }

    private static String named(Element use) {
        var part = PARTS.get(use.attr("part"));
        if (part == null) {
            throw new IllegalStateException("no part " + use.attr("part"));
        }
        for (var attribute : use.attributes()) {
            part = part.replace("{" + attribute.getKey() + "}", attribute.getValue());
        }
        return part;
    }

    private static Map<String, String> parts() {
        return parse(read("parts")).select("part").stream()
                .collect(Collectors.toUnmodifiableMap(part -> part.attr("name"), Element::html));
    }

    private static Document parse(String source) {
        var document = Jsoup.parse(source, Parser.xmlParser());
        document.outputSettings(new Document.OutputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .prettyPrint(false));
        return document;
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(FOLDER + name + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
