package cn.xiangzhi.law;

import cn.xiangzhi.base.Labelled;

/** The instruments cited by the program, with their short Chinese names. Their versions stand in the gist files. */
public enum Statute implements Labelled {
    PPL("中华人民共和国行政处罚法"),
    AEL("中华人民共和国行政强制法"),
    ARL("中华人民共和国行政复议法"),
    ALA("中华人民共和国行政诉讼法"),
    ALL("中华人民共和国行政许可法"),
    CPL("中华人民共和国民事诉讼法"),
    FSR("罚款决定与罚款收缴分离实施办法"),
    CTR("行政执法机关移送涉嫌犯罪案件的规定"),
    MSR("市场监督管理行政处罚程序规定"),
    XF("信访工作条例"),
    PIPL("中华人民共和国个人信息保护法"),
    CPA("中华人民共和国城乡规划法");

    private final String label;

    Statute(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
