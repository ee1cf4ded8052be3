package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Labelled;

/** How a request came (GIR 29, 31). */
public enum RequestChannel implements Labelled {
    IN_PERSON("当面提交"),
    POST("邮寄"),
    NETWORK("网络、传真"),
    ORAL("口头提出，由工作人员代填");

    private final String label;

    RequestChannel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
