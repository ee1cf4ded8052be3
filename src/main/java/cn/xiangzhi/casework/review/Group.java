package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Labelled;

/** The seven parts of a file a review looks at, in the order of the file (F37). */
public enum Group implements Labelled {
    SUBJECT("主体和权限"),
    FILING("线索和立案"),
    EVIDENCE("调查取证"),
    HEARD("告知和听取意见"),
    DECISION("审核和决定"),
    SERVICE("送达和执行"),
    ENDING("公示、结案和归档");

    private final String label;

    Group(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
