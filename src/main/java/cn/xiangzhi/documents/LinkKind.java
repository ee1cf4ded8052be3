package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;

/** What stands in the chain of digests (F27). */
public enum LinkKind implements Labelled {
    PAPER("文书"),
    VOID("文书作废"),
    ATTACHMENT("附件"),
    ACT("办案行为"),
    SIGNATURE("签名");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
