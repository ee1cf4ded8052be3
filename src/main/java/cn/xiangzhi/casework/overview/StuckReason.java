package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Labelled;

/** Why nobody can take a case on, and what to do about it (F22). */
public enum StuckReason implements Labelled {
    NO_HOLDER("没有人持有办理下一步的权限", "请系统管理员把岗位授予在岗人员；本乡镇没有合适人选的，请县里指派"),
    ALL_EXCLUDED("持有权限的人都参加过本案办理，不得再审核、批准", "请指定没有参与办理的人员，本乡镇没有的，报请县里指定或者借调"),
    ALL_RECUSED("没有参与办理、持有权限的人都已回避", "请指定没有回避的负责人或者审核人员；主要负责人回避的，由负责人集体讨论，本乡镇没有合适人选的，报请县里指定"),
    CHAIR_GONE("指定的听证主持人已离岗、不再持有权限或者已经回避", "请负责人重新办理“通知听证”，另行指定主持人；本乡镇没有合适人选的，报请县里指派"),
    NOT_REPLACED("本案执法人员已经回避，还没有另行指派", "请负责人办理“另行指派执法人员”，指派两名没有回避的持证人员"),
    OFFICERS_RECUSED("执法人员回避以后，本乡镇没有能够承办的两名持证人员", "请报请县里指派或者借调持证人员，或者报请指定其他机关管辖"),
    NOT_QUALIFIED("持有审核权限的人都没有法律职业资格", "请登记审核人员的法律职业资格，或者请县里有资格的人员审核"),
    HANDLERS_GONE("承办人员都已离岗、停用账号，或者不再持有办案权限", "请重新指派两名执法人员承办，并办理交接"),
    NO_CERTIFICATE("本乡镇当日持有有效执法证的人员不足两人", "请尽快办理执法证年审或者补办，或者向县里、邻近乡镇借调持证人员"),
    NO_DATE("不等人办理，也没有在计算的期限，不会再有下一步", "请打开案件核对阶段，补办应当办理的步骤；确需继续等待的，由负责人决定");

    private final String label;
    private final String remedy;

    StuckReason(String label, String remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    @Override
    public String label() {
        return label;
    }

    public String remedy() {
        return remedy;
    }
}
