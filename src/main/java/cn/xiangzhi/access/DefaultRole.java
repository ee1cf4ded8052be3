package cn.xiangzhi.access;

import static cn.xiangzhi.base.Right.*;
import static cn.xiangzhi.base.Right.SUPERVISE;
import static cn.xiangzhi.base.Right.SUPERVISE_READ;
import static cn.xiangzhi.base.Right.VISIT_APPROVE;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Right;
import java.util.EnumSet;
import java.util.Set;

/** The roles every county starts with; an administrator may change their rights or add others. */
public enum DefaultRole implements Labelled {
    REPORT_CENTRE(
            "投诉举报中心",
            REPORT_READ,
            REPORT_REGISTER,
            REPORT_ANSWER,
            REPORT_PUBLISH,
            REPORTER_SEE,
            ORDER_READ,
            ORDER_CHECK,
            PLACE_READ,
            POWER_READ,
            STAFF_READ,
            VEHICLE_USE,
            LAW_READ,
            PERSONAL_DATA_OPEN,
            MESSAGE_READ,
            REWARD_PROPOSE,
            SUPERVISE_READ),
    COMMAND_CENTRE(
            "指挥调度中心",
            REPORT_READ,
            REPORT_REGISTER,
            CATEGORY_MANAGE,
            ORDER_READ,
            ORDER_DISPATCH,
            ORDER_CHECK,
            ORDER_ROUTE,
            VISIT_READ,
            PLACE_READ,
            POWER_READ,
            STAFF_READ,
            DUTY_MANAGE,
            VEHICLE_USE,
            VEHICLE_MANAGE,
            LAW_READ,
            SUPERVISE_READ,
            SUPERVISE),
    OFFICER(
            "执法队员",
            REPORT_READ,
            REPORT_REGISTER,
            ORDER_READ,
            ORDER_HANDLE,
            VISIT_READ,
            VISIT_RECORD,
            CASE_READ,
            CASE_HANDLE,
            PAYMENT_READ,
            ARCHIVE_READ,
            FILE_BACK,
            POWER_READ,
            PLACE_READ,
            STAFF_READ,
            VEHICLE_USE,
            LAW_READ,
            PERSONAL_DATA_OPEN),
    SQUAD_LEADER(
            "中队长",
            REPORT_READ,
            REPORT_REGISTER,
            ORDER_READ,
            ORDER_HANDLE,
            VISIT_READ,
            VISIT_RECORD,
            CASE_READ,
            CASE_HANDLE,
            CASE_REVIEW,
            PAYMENT_READ,
            ARCHIVE_READ,
            FILE_BACK,
            POWER_READ,
            PLACE_READ,
            STAFF_READ,
            VEHICLE_USE,
            LAW_READ,
            PERSONAL_DATA_OPEN,
            SUPERVISE_READ),
    LEGAL_REVIEWER(
            "法制审核员",
            VISIT_READ,
            CASE_READ,
            CASE_REVIEW,
            CASE_LEGAL_REVIEW,
            PAYMENT_READ,
            DISCLOSURE_READ,
            ARCHIVE_READ,
            POWER_READ,
            STAFF_READ,
            VEHICLE_USE,
            LAW_READ,
            TEMPLATE_MANAGE),
    TOWNSHIP_HEAD(
            "乡镇负责人",
            REPORT_READ,
            ORDER_READ,
            ORDER_RULE,
            VISIT_READ,
            CASE_READ,
            CASE_APPROVE,
            PAYMENT_READ,
            DISCLOSURE_READ,
            ARCHIVE_READ,
            SEAL_READ,
            SEAL_APPROVE,
            SEAL_MANAGE,
            FILE_BACK,
            POWER_READ,
            POWER_ACCEPT,
            PLACE_READ,
            STAFF_READ,
            VEHICLE_USE,
            LAW_READ,
            REWARD_APPROVE,
            VISIT_APPROVE,
            SUPERVISE_READ,
            SUPERVISE),
    SEAL_KEEPER("印章保管员", SEAL_READ, SEAL_USE, CASE_READ, POWER_READ, LAW_READ),
    FINANCE("财政所", PAYMENT_RECORD, PAYMENT_READ, VEHICLE_USE, LAW_READ, REWARD_PAY),
    ARCHIVIST("档案员", ARCHIVE_READ, ARCHIVE_KEEP, CASE_READ, VEHICLE_USE, LAW_READ),
    PUBLISHER("公示审查员", REPORT_PUBLISH, DISCLOSURE_READ, DISCLOSURE_PUBLISH, CASE_READ, POWER_READ, LAW_READ),
    PERSONNEL("组织人事", STAFF_READ, STAFF_MANAGE, PLACE_READ, DUTY_MANAGE, VEHICLE_USE, LAW_READ),
    VILLAGE_CADRE("村居干部", REPORT_REGISTER, ORDER_READ, ORDER_HANDLE, PLACE_READ, LAW_READ, SUPERVISE_READ),
    COUNTY_SUPERVISOR(
            "县级监督",
            REPORT_READ,
            ORDER_READ,
            VISIT_READ,
            CASE_READ,
            PAYMENT_READ,
            DISCLOSURE_READ,
            ARCHIVE_READ,
            SEAL_READ,
            POWER_READ,
            PLACE_READ,
            STAFF_READ,
            LAW_READ,
            AUDIT_READ,
            MESSAGE_READ,
            SUPERVISE_READ),
    COUNTY_POWERS("县级权责管理员", POWER_READ, POWER_MANAGE, PLACE_READ, STAFF_READ, LAW_READ),
    SERVICE_WINDOW("便民服务窗口", FILE_BACK, POWER_READ, PLACE_READ, VEHICLE_USE, LAW_READ),
    DEPARTMENT("县级放权部门", OVERSEE, POWER_READ, PLACE_READ, LAW_READ),
    ADMINISTRATOR(
            "系统管理员",
            ACCOUNT_MANAGE,
            CATEGORY_MANAGE,
            AUDIT_READ,
            STAFF_READ,
            STAFF_MANAGE,
            PLACE_READ,
            PLACE_MANAGE,
            SEAL_READ,
            SEAL_MANAGE,
            POWER_READ,
            POWER_MANAGE,
            DUTY_MANAGE,
            VEHICLE_USE,
            VEHICLE_MANAGE,
            LAW_READ,
            LAW_MANAGE,
            CALENDAR_MANAGE,
            TEMPLATE_MANAGE,
            MESSAGE_READ,
            MESSAGE_MANAGE);

    private final String label;
    private final Set<Right> rights;

    DefaultRole(String label, Right first, Right... rest) {
        this.label = label;
        this.rights = EnumSet.of(first, rest);
    }

    @Override
    public String label() {
        return label;
    }

    public Set<Right> rights() {
        return EnumSet.copyOf(rights);
    }
}
