package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;

/** A form in which a paper is given out, made from its unalterable words (F42); served at {@code /papers/{id}.extension}. */
public enum PaperForm implements Labelled {
    PDF("PDF 版式文件", "pdf", "application/pdf", true),
    OFD("OFD 版式文件", "ofd", "application/ofd", true),
    DOCX("DOCX 可编辑文档", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false);

    private final String label;
    private final String extension;
    private final String mediaType;
    private final boolean lasting;

    PaperForm(String label, String extension, String mediaType, boolean lasting) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
        this.lasting = lasting;
    }

    @Override
    public String label() {
        return label;
    }

    public String extension() {
        return extension;
    }

    /** Whether it is kept for ever: its pages stay as they are (DA/T 22). */
    public boolean lasting() {
        return lasting;
    }

    public String mediaType() {
        return mediaType;
    }
}
