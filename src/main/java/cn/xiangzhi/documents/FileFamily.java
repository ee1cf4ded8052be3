package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The families of files taken in; each has a size and a count limit of its own (F27). */
public enum FileFamily implements Labelled {
    PICTURE("照片", "JPG、PNG、GIF、WebP、HEIC"),
    VIDEO("录像", "MP4、MOV、3GP、WebM、AVI"),
    SOUND("录音", "MP3、M4A、WAV、AAC、AMR"),
    SCAN("PDF 扫描件", "PDF"),
    OFFICE("办公文件", "DOCX、XLSX、PPTX、OFD");

    /** What any matter takes: what was seen and heard, and scans. Office files only where the room says so. */
    public static final Set<FileFamily> SEEN = Collections.unmodifiableSet(EnumSet.of(PICTURE, VIDEO, SOUND, SCAN));

    /** Everything. */
    public static final Set<FileFamily> ALL = Collections.unmodifiableSet(EnumSet.allOf(FileFamily.class));

    private final String label;
    private final String forms;

    FileFamily(String label, String forms) {
        this.label = label;
        this.forms = forms;
    }

    @Override
    public String label() {
        return label;
    }

    /** The forms taken, as people know them. */
    public String forms() {
        return forms;
    }

    /** As it stands in the names of settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
