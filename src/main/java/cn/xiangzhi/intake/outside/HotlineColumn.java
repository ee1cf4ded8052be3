package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/** What a row of a hotline sheet may say, and the heads hotlines commonly write over it. */
public enum HotlineColumn implements Labelled {
    NUMBER("工单编号", true, "工单号", "编号", "来电编号", "诉求编号", "业务编号", "流水号"),
    TEXT("诉求内容", true, "内容", "工单内容", "诉求描述", "主要内容", "问题描述", "反映内容"),
    TITLE("标题", false, "工单标题", "诉求标题", "事件标题"),
    WHERE("所在地", false, "乡镇", "街道", "村", "社区", "所属区域", "事发区域", "承办单位"),
    ADDRESS("地址", false, "事发地址", "详细地址", "诉求地址", "事发地点", "地点"),
    CATEGORY("类别", false, "诉求类别", "问题类别", "事项类别", "分类", "诉求分类"),
    RECEIVED("来电时间", false, "受理时间", "诉求时间", "登记时间", "创建时间", "派发时间"),
    DUE("办理期限", false, "截止时间", "到期时间", "办结时限", "要求办结时间", "处理时限"),
    NAME("来电人", false, "诉求人", "姓名", "联系人", "市民姓名"),
    PHONE("联系电话", false, "来电号码", "电话", "手机号", "联系方式"),
    RETURN_NUMBER("回单编号", false, "回单号", "反馈编号");

    private final String label;
    private final boolean needed;
    private final List<String> heads;

    HotlineColumn(String label, boolean needed, String... heads) {
        this.label = label;
        this.needed = needed;
        this.heads = List.of(heads);
    }

    @Override
    public String label() {
        return label;
    }

    public boolean needed() {
        return needed;
    }

    /** Whether a head of a sheet is likely to mean it. */
    boolean likely(String head) {
        return head.equals(label) || heads.contains(head);
    }
}
