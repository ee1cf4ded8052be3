package cn.xiangzhi.documents.volume;

import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.documents.volume.Packer.Packed;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The list of a package: every file with its size and SM3 digest, under its piece. */
final class PackingList {

    private static final String MARK = "\uFEFF";

    private PackingList() {}

    static byte[] csv(Volume volume, List<Packed> packed) throws IOException {
        var text = new StringWriter().append(MARK);
        try (var table = new CSVPrinter(text, CSVFormat.EXCEL)) {
            table.printRecord("序号", "文号", "责任者", "题名", "日期", "种类", "文件", "格式", "字节数", "摘要（SM3）", "核对");
            for (var file : packed) {
                var piece = file.piece();
                table.printRecord(
                        file.seq(),
                        plain(piece.number() == null ? "" : piece.number()),
                        responsible(volume, piece),
                        plain(piece.title()),
                        piece.dated(),
                        piece.kind().label(),
                        plain(file.name()),
                        file.form(),
                        file.size(),
                        file.digest(),
                        file.altered() ? "与登记的摘要不一致" : "");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a spreadsheet would take for a formula gets a mark before it. */
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static byte[] xml(Volume volume, List<Packed> packed) throws IOException {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("案卷");
            out.writeAttribute("题名", valid(volume.title()));
            out.writeAttribute("全宗名称", valid(volume.organ()));
            out.writeAttribute("件数", String.valueOf(volume.pieces().size()));
            for (var field : new java.util.TreeMap<>(volume.cover()).entrySet()) {
                out.writeStartElement("项");
                out.writeAttribute("名称", field.getKey());
                out.writeCharacters(valid(String.valueOf(field.getValue())));
                out.writeEndElement();
            }
            for (var n = 0; n < volume.pieces().size(); n++) {
                var seq = n + 1;
                piece(
                        out,
                        volume,
                        seq,
                        packed.stream().filter(file -> file.seq() == seq).toList());
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void piece(XMLStreamWriter out, Volume volume, int seq, List<Packed> files)
            throws XMLStreamException {
        var piece = volume.pieces().get(seq - 1);
        out.writeStartElement("件");
        out.writeAttribute("序号", String.valueOf(seq));
        out.writeAttribute("题名", valid(piece.title()));
        out.writeAttribute("文号", valid(piece.number() == null ? "" : piece.number()));
        out.writeAttribute("责任者", valid(responsible(volume, piece)));
        out.writeAttribute("日期", piece.dated().toString());
        out.writeAttribute("种类", piece.kind().label());
        out.writeAttribute("登记的摘要", piece.digest());
        for (var file : files) {
            out.writeEmptyElement("文件");
            out.writeAttribute("名称", valid(file.name()));
            out.writeAttribute("格式", file.form());
            out.writeAttribute("字节数", String.valueOf(file.size()));
            out.writeAttribute("SM3", file.digest());
            if (file.altered()) {
                out.writeAttribute("核对", "与登记的摘要不一致");
            }
        }
        out.writeEndElement();
    }

    private static String responsible(Volume volume, Volume.Piece piece) {
        return piece.kind() == Volume.Kind.PAPER ? volume.organ() : "";
    }

    /** Without what XML does not know. */
    private static String valid(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
