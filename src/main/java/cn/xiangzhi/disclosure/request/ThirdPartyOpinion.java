package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Labelled;

/** What a third party said to the disclosure (GIR 32). */
enum ThirdPartyOpinion implements Labelled {
    AGREES("同意公开"),
    OBJECTS("不同意公开，有合理理由"),
    UNREASONED("不同意公开，没有合理理由"),
    SILENT("逾期没有提出意见");

    private final String label;

    ThirdPartyOpinion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
