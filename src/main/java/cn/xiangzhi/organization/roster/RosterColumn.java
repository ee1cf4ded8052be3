package cn.xiangzhi.organization.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a roster and the names offices give them. */
enum RosterColumn {
    NAME("姓名", "名字", "人员姓名", "职工姓名"),
    ID_NUMBER("身份证号", "身份证号码", "公民身份号码", "身份证", "证件号码"),
    ORGAN("机构名称", "机构", "单位", "所在单位", "部门", "所在机构", "内设机构", "工作单位"),
    TITLE("岗位名称", "岗位", "职务", "职务名称", "现任职务", "工作岗位"),
    KIND("编制种类", "编制", "编制类型", "编制性质", "人员性质", "身份"),
    SINCE("到岗日期", "到岗时间", "任职时间", "任现职时间", "入职时间"),
    PHONE("电话", "联系电话", "手机", "手机号", "手机号码", "联系方式");

    private final String title;
    private final List<String> names;

    RosterColumn(String title, String... others) {
        this.title = title;
        this.names = List.of(others);
    }

    /** The name this system gives it. */
    public String title() {
        return title;
    }

    public List<String> names() {
        return names;
    }

    static Optional<RosterColumn> of(String head) {
        return Arrays.stream(values())
                .filter(column -> column.title.equals(head) || column.names.contains(head))
                .findFirst();
    }

    /** A head names at least the person and the number. */
    static boolean isHead(List<String> texts) {
        var known =
                texts.stream().map(RosterColumn::of).flatMap(Optional::stream).toList();
        return known.contains(NAME) && known.contains(ID_NUMBER);
    }
}
