package cn.xiangzhi.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedSample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Reads a DOCX with a library that did not write it, and holds its parts against the published schema. */
public final class DocxWords {

    private DocxWords() {}

    /** The paper as DOCX, after the schema and with the words kept, letter by letter. */
    public static byte[] same(Papers.Sheet sheet) {
        var docx = PaperDocx.of(sheet);
        assertThat(PrintedSample.bare(of(docx))).isEqualTo(PrintedSample.words(sheet.html()));
        assertThat(faults(docx)).isEmpty();
        return docx;
    }

    static XWPFDocument open(byte[] docx) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(docx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Body first, then the line to be signed at the foot of every page. */
    static String of(byte[] docx) {
        var words = new StringBuilder();
        var document = open(docx);
        body(document, words);
        document.getFooterList().stream()
                .limit(1)
                .forEach(foot -> foot.getParagraphs().stream()
                        .filter(paragraph -> "paper-foot-signs".equals(paragraph.getStyle()))
                        .forEach(paragraph -> words.append(paragraph.getText())));
        return words.toString();
    }

    private static void body(IBody body, StringBuilder words) {
        for (var element : body.getBodyElements()) {
            switch (element) {
                case XWPFParagraph paragraph ->
                    words.append(paragraph.getText()).append('\n');
                case XWPFTable table ->
                    table.getRows()
                            .forEach(row -> row.getTableCells().forEach((XWPFTableCell cell) -> body(cell, words)));
                default -> throw new AssertionError(element.getElementType());
            }
        }
    }

    /** What the schema of the format has against it. */
    static List<String> faults(byte[] docx) {
        var faults = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = parse(entry.getName(), zip.readAllBytes());
                var errors = new ArrayList<XmlError>();
                if (part != null && !part.validate(new XmlOptions().setErrorListener(errors))) {
                    var name = entry.getName();
                    errors.forEach(error -> faults.add(name + "：" + error.getMessage()));
                }
            }
        } catch (IOException | XmlException e) {
            throw new AssertionError(e);
        }
        return faults;
    }

    private static XmlObject parse(String name, byte[] content) throws IOException, XmlException {
        var in = new ByteArrayInputStream(content);
        return switch (name.replaceAll("\\d", "")) {
            case "word/document.xml" -> DocumentDocument.Factory.parse(in);
            case "word/styles.xml" -> StylesDocument.Factory.parse(in);
            case "word/settings.xml" -> SettingsDocument.Factory.parse(in);
            case "word/footer.xml" -> FtrDocument.Factory.parse(in);
            case "word/header.xml" -> HdrDocument.Factory.parse(in);
            default -> null;
        };
    }
}
