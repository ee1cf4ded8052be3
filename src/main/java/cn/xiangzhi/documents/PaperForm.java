package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;

/** A form in which a paper is given out, made from its unalterable words (F42); served at {@code /papers/{id}.extension}. */
public enum PaperForm implements Labelled {
    PDF("PDF 版式文件", "pdf", "application/pdf"),
    OFD("OFD 版式文件", "ofd", "application/ofd");

    private final String label;
    private final String extension;
    private final String mediaType;

    PaperForm(String label, String extension, String mediaType) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    @Override
    public String label() {
        return label;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
