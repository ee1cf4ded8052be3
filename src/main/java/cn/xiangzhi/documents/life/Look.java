package cn.xiangzhi.documents.life;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.documents.PaperForm;

/** In which way a paper was looked at. */
public enum Look implements Labelled {
    PAGE("打开"),
    PRINT("打印"),
    WEB("下载网页"),
    PDF("下载 PDF"),
    OFD("下载 OFD"),
    DOCX("下载 DOCX");

    private final String label;

    Look(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public static Look at(PaperForm form) {
        return switch (form) {
            case PDF -> PDF;
            case OFD -> OFD;
            case DOCX -> DOCX;
        };
    }
}
