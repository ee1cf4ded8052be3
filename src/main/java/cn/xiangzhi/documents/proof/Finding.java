package cn.xiangzhi.documents.proof;

import cn.xiangzhi.base.Labelled;

/** Something that does not fit: what it is, which piece, and where. */
record Finding(Kind kind, String piece, String where) {

    /** What was done to the store. */
    enum Kind implements Labelled {
        ALTERED("被改动"),
        MISSING("丢失"),
        ADDED("多出（未登记）"),
        ROW_ALTERED("登记被改动"),
        ROW_GONE("登记被删除"),
        UNLINKED("不在摘要链上"),
        CHAIN_BROKEN("摘要链断开"),
        ANCHOR_BROKEN("与锚点不符");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    String line() {
        return kind.label() + "：" + piece + (where.isEmpty() ? "" : "　" + where);
    }
}
