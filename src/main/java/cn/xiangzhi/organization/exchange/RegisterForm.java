package cn.xiangzhi.organization.exchange;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/** The four sheets in which registers go in and out; the order is the order of importing. */
enum RegisterForm implements Labelled {
    ORGANS("机构", List.of("机构名称", "类别", "所属乡镇", "上级机构", "发文代字", "加挂牌子", "统一社会信用代码"), 2),
    POSTS("岗位", List.of("机构名称", "岗位名称", "编制种类", "核定数"), 4),
    PEOPLE("人员", List.of("姓名", "身份证号", "机构名称", "岗位名称", "编制种类", "到岗日期", "电话", "协管村（居）"), 6),
    CERTIFICATES("执法证", List.of("姓名", "机构名称", "证号", "发证机关", "有效期起", "有效期止", "执法领域"), 6);

    private final String label;
    private final List<String> columns;
    private final int needed;

    RegisterForm(String label, List<String> columns, int needed) {
        this.label = label;
        this.columns = columns;
        this.needed = needed;
    }

    @Override
    public String label() {
        return label;
    }

    public List<String> columns() {
        return columns;
    }

    /** The first columns are those a file must have. */
    List<String> needed() {
        return columns.subList(0, needed);
    }
}
