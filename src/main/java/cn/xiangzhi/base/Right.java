package cn.xiangzhi.base;

/** What a post may do on screens. A right opens a door; the law still decides about each act behind it. */
public enum Right implements Labelled {
    REPORT_READ("查看报告"),
    REPORT_REGISTER("登记报告"),
    REPORT_ANSWER("答复报告人"),
    REPORT_PUBLISH("审查公开报告"),
    REPORTER_SEE("查看报告人身份"),
    CATEGORY_MANAGE("管理事件类别"),
    ORDER_READ("查看派单"),
    ORDER_DISPATCH("指挥派单"),
    ORDER_HANDLE("办理派单"),
    ORDER_CHECK("核查办理结果"),
    ORDER_ROUTE("编写派单规则"),
    ORDER_RULE("裁定和督办派单"),
    VISIT_READ("查看检查"),
    VISIT_RECORD("记录检查"),
    VISIT_APPROVE("批准检查计划"),
    SUPERVISE_READ("查看督查"),
    SUPERVISE("开展督查"),
    CASE_READ("查看案件"),
    CASE_HANDLE("办理案件"),
    CASE_REVIEW("案件审核"),
    CASE_LEGAL_REVIEW("法制审核"),
    CASE_APPROVE("负责人审批"),
    PAYMENT_RECORD("登记缴款"),
    PAYMENT_READ("查看缴款"),
    DISCLOSURE_READ("查看公示"),
    DISCLOSURE_PUBLISH("审查公示"),
    ARCHIVE_READ("查看档案"),
    ARCHIVE_KEEP("管理档案"),
    SEAL_READ("查看印章和用印登记"),
    SEAL_USE("使用印章"),
    SEAL_APPROVE("审批用印"),
    SEAL_MANAGE("管理印章"),
    POWER_READ("查看权责事项"),
    POWER_MANAGE("管理权责事项"),
    POWER_ACCEPT("承接权责事项"),
    FILE_BACK("报备和转报"),
    OVERSEE("监督放权事项"),
    PLACE_READ("查看区划网格"),
    PLACE_MANAGE("管理区划网格"),
    STAFF_READ("查看机构人员"),
    STAFF_MANAGE("管理机构人员"),
    DUTY_MANAGE("管理值班和代岗"),
    VEHICLE_USE("预约用车"),
    VEHICLE_MANAGE("管理车辆"),
    LAW_READ("查看法规"),
    LAW_MANAGE("管理法规与参数"),
    CALENDAR_MANAGE("导入放假通知"),
    TEMPLATE_MANAGE("管理文书模板"),
    MESSAGE_READ("查看消息台账"),
    MESSAGE_MANAGE("管理消息和推送"),
    REWARD_PROPOSE("提出举报奖励"),
    REWARD_APPROVE("审批举报奖励"),
    REWARD_PAY("发放举报奖励"),
    PERSONAL_DATA_OPEN("查看个人信息原文"),
    ACCOUNT_MANAGE("管理账号"),
    AUDIT_READ("查看审计日志");

    private final String label;

    Right(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
