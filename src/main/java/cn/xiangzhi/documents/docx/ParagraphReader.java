package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.docx.Draft.Paragraph;
import cn.xiangzhi.documents.docx.Draft.Span;
import cn.xiangzhi.documents.docx.Draft.Stand;
import cn.xiangzhi.documents.template.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph: its words, and what of it stands out. Whatever is not words is told with the paragraph's place. */
final class ParagraphReader {

    private static final Pattern DIRECTED = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern PRIVATE = Pattern.compile("[\\ue000-\\uf8ff]");
    private static final Pattern NOTHING = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad\\ufff9-\\uffff]");
    private static final int SHOWN = 14;

    private final OfficeFile file;
    private final String place;
    private final List<Fault> faults;
    private final List<Span> spans = new ArrayList<>();
    private final Set<String> problems = new LinkedHashSet<>();

    ParagraphReader(OfficeFile file, String place, List<Fault> faults) {
        this.file = file;
        this.place = place;
        this.faults = faults;
    }

    Paragraph read(XmlNode paragraph) {
        var properties = paragraph.child("w:pPr").orElse(null);
        parts(paragraph);
        var id = properties == null ? "" : properties.val("w:pStyle");
        if (numbered(properties, id)) {
            problems.add("用了自动编号，打印时编号会丢失；请把“一、”“1.”直接写成文字");
        }
        var read = new Paragraph(
                place,
                file.paragraphs().getOrDefault(id, Style.BODY),
                stand(properties == null ? "" : properties.val("w:jc")),
                marksInOneLine());
        var near = read.text().strip();
        problems.forEach(problem ->
                faults.add(new Fault(place, near.length() > SHOWN ? near.substring(0, SHOWN) + "…" : near, problem)));
        return read;
    }

    /** A mark that was broken by a new line or a tab is still one mark. */
    private List<Span> marksInOneLine() {
        var whole = new ArrayList<Span>();
        var inMark = false;
        for (var span : spans) {
            var text = new StringBuilder();
            for (var c : span.text().toCharArray()) {
                inMark = c == '【' || inMark && c != '】';
                if (!(inMark && (c == '\n' || c == '\t'))) {
                    text.append(c);
                }
            }
            whole.add(new Span(text.toString(), span.strong(), span.underlined()));
        }
        return List.copyOf(whole);
    }

    private boolean numbered(@Nullable XmlNode properties, String style) {
        var own = properties == null ? null : properties.child("w:numPr").orElse(null);
        return own == null
                ? file.numbered().contains(style)
                : !own.val("w:numId").equals("0");
    }

    private static Stand stand(String side) {
        return switch (side) {
            case "center" -> Stand.CENTRE;
            case "right", "end" -> Stand.RIGHT;
            default -> Stand.PLAIN;
        };
    }

    private void parts(XmlNode parent) {
        for (var child : parent.children()) {
            switch (child.name()) {
                case "w:r" -> run(child);
                case "w:hyperlink", "w:smartTag", "w:customXml" -> parts(child);
                case "w:sdt" -> child.child("w:sdtContent").ifPresent(this::parts);
                case "w:ins", "w:del", "w:moveFrom", "w:moveTo" -> problems.add("有没有接受的修订，请先“接受所有修订”");
                case "w:fldSimple" -> problems.add("有域（" + shown(child.attribute("instr")) + "），请改成普通文字");
                case "w:pPr",
                        "w:proofErr",
                        "w:bookmarkStart",
                        "w:bookmarkEnd",
                        "w:permStart",
                        "w:permEnd",
                        "w:commentRangeStart",
                        "w:commentRangeEnd" -> {}
                default ->
                    problems.add(
                            "有不能放进模板的内容（" + child.name().substring(child.name().indexOf(':') + 1) + "），请只用文字");
            }
        }
    }

    private void run(XmlNode run) {
        var look = run.child("w:rPr").orElse(null);
        var strong = look != null && strong(look);
        var underlined = look != null && look.on("w:u");
        if (look != null && (look.on("w:vanish") || look.on("w:webHidden"))) {
            problems.add("有隐藏的文字，请删去或者取消隐藏");
        }
        for (var child : run.children()) {
            switch (child.name()) {
                case "w:t" -> add(clean(child.words().toString()), strong, underlined);
                case "w:tab", "w:ptab" -> add("\t", strong, underlined);
                case "w:br", "w:cr" -> {
                    if (child.attribute("type").isEmpty()
                            || child.attribute("type").equals("textWrapping")) {
                        add("\n", strong, underlined);
                    }
                }
                case "w:noBreakHyphen" -> add("-", strong, underlined);
                case "w:fldChar", "w:instrText", "w:delInstrText" ->
                    problems.add("有域（" + shown(child.words().toString()) + "），请改成普通文字");
                case "w:drawing", "w:pict", "w:object" -> problems.add("有图片、图形或者嵌入的对象，模板只能有文字和表格");
                case "w:footnoteReference", "w:endnoteReference" -> problems.add("有脚注或者尾注，请写进正文");
                case "w:sym" -> problems.add("有符号字体的符号，请改用普通字符；方框用【勾选：字段＝选项】");
                case "w:delText" -> problems.add("有没有接受的修订，请先“接受所有修订”");
                case "w:rPr", "w:softHyphen", "w:lastRenderedPageBreak", "w:commentReference", "w:annotationRef" -> {}
                default ->
                    problems.add(
                            "有不能放进模板的内容（" + child.name().substring(child.name().indexOf(':') + 1) + "），请只用文字");
            }
        }
    }

    private boolean strong(XmlNode look) {
        return look.on("w:b")
                || file.strong().contains(look.val("w:rStyle"))
                || look.child("w:rFonts")
                        .map(fonts -> List.of(StyleSheet.HEI, "SimHei").contains(fonts.attribute("eastAsia")))
                        .orElse(false);
    }

    private String clean(String text) {
        if (DIRECTED.matcher(text).find()) {
            problems.add("有改变文字方向的隐藏字符，请删去后重新输入这一段");
        }
        if (PRIVATE.matcher(text).find()) {
            problems.add("有打印不出来的符号，请改用普通字符");
        }
        return NOTHING.matcher(
                        PRIVATE.matcher(DIRECTED.matcher(text).replaceAll("")).replaceAll(""))
                .replaceAll("")
                .replaceAll("[\\r\\n\\t]", " ");
    }

    private static String shown(String code) {
        var clean = code.strip();
        return clean.isEmpty() ? "自动更新的内容" : clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean;
    }

    private void add(String text, boolean strong, boolean underlined) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, strong, underlined));
        }
    }
}
