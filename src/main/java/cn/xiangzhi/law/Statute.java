package cn.xiangzhi.law;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import java.util.Locale;

/** The instruments cited by the program, with their Chinese names. Version, date in force and level stand in the gist files. */
public enum Statute implements Labelled {
    PPL("中华人民共和国行政处罚法"),
    AEL("中华人民共和国行政强制法"),
    ARL("中华人民共和国行政复议法"),
    ARL_IR("中华人民共和国行政复议法实施条例"),
    ALA("中华人民共和国行政诉讼法"),
    ALA_JI("最高人民法院关于适用《中华人民共和国行政诉讼法》的解释"),
    ALL("中华人民共和国行政许可法"),
    CPL("中华人民共和国民事诉讼法"),
    CPL_JI("最高人民法院关于适用《中华人民共和国民事诉讼法》的解释"),
    CC("中华人民共和国民法典"),
    CPA("中华人民共和国城乡规划法"),
    PIPL("中华人民共和国个人信息保护法"),
    PMA("中华人民共和国人民调解法"),
    ESL("中华人民共和国电子签名法"),
    ARC("中华人民共和国档案法"),
    ARC_IR("中华人民共和国档案法实施条例"),
    FSR("罚款决定与罚款收缴分离实施办法"),
    CTR("行政执法机关移送涉嫌犯罪案件的规定"),
    GIR("中华人民共和国政府信息公开条例"),
    SUP("行政执法监督条例"),
    OGS("国务院关于在线政务服务的若干规定"),
    XF("信访工作条例"),
    MSR("市场监督管理行政处罚程序规定"),
    MSP("市场监督管理行政处罚信息公示规定"),
    HUR("住房和城乡建设行政处罚程序规定"),
    EER("生态环境行政处罚办法"),
    UMR("城市管理执法办法"),
    THREE_SYSTEMS("国务院办公厅关于全面推行行政执法三项制度的指导意见"),
    INSP("国务院办公厅关于严格规范涉企行政检查的意见"),
    CONF("罚没财物管理办法"),
    RATE("国务院办公厅关于建立政务服务“好差评”制度的意见"),
    HOT("国务院办公厅关于进一步优化地方政务服务便民热线的指导意见"),
    DA22("归档文件整理规则（DA/T 22）"),
    DA13("档号编制规则（DA/T 13）"),
    ANHUI_ARC("安徽省乡镇档案管理办法"),
    PILOT("扩权强镇试点方案"),
    HN2025("河南省乡镇执法权事项调整文件"),
    TOWN_REFORM("乡镇机构改革实施意见"),
    RETIRE("全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定"),
    CADRE("党政领导干部选拔任用工作条例");

    private final String label;

    Statute(String label) {
        this.label = label;
    }

    /** By its short name in any case, as addresses and commands give it: {@code ppl}. */
    public static Statute named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refused.notFound("这部法律");
        }
    }

    @Override
    public String label() {
        return label;
    }
}
