package cn.xiangzhi.documents.docx;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.template.BuiltIn;
import cn.xiangzhi.documents.template.Fault;
import cn.xiangzhi.documents.template.TemplateCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * An office's template as it comes back from Word or WPS: read into a source of ours that holds words and marks only, or
 * told what is wrong where (F40).
 */
public final class TemplateFile {

    /** No template is larger; what is needs not be read to know. */
    public static final int LARGEST = OfficeZip.LARGEST;

    /** More than any page of the longest form. */
    private static final int LONGEST = 100_000;

    private TemplateFile() {}

    /**
     * What was read.
     *
     * @param source to be kept and filled, when there are no faults
     */
    public record Reading(String source, List<Fault> faults) {

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    public static Refused tooLarge() {
        return OfficeZip.tooLarge();
    }

    /** Reads the file as a template of the kind; Refused when it is no plain document at all. */
    public static Reading read(PaperKind kind, byte[] file) {
        var office = OfficeFile.open(file);
        var faults = new ArrayList<Fault>();
        var blocks = DocxReader.read(office, faults);
        var check = new TemplateCheck(kind, faults);
        new DraftCheck(check).blocks(blocks, "");
        aside(office.aside(), faults);
        var source = SourceWriter.write(BuiltIn.layout(kind), blocks);
        if (source.length() > LONGEST) {
            throw OfficeZip.no("文档太长，不像一个模板", "请重新下载模板，在它上面修改");
        }
        check.whole(source);
        return new Reading(source, List.copyOf(faults));
    }

    /** Words at the head and foot of pages would be lost: those are laid out by the program. */
    private static void aside(String words, List<Fault> faults) {
        var own = words.replaceAll("[\\s\\u3000—–\\-第页共\\d]", "");
        if (!own.isEmpty()) {
            faults.add(new Fault(
                    "页眉页脚", own.length() > 14 ? own.substring(0, 14) + "…" : own, "页眉、页脚和页码由系统统一排，请删去这些文字或者写进正文"));
        }
    }
}
