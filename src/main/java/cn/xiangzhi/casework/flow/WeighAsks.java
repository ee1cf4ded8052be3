package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the forms that propose a fine ask about its weighing (PPL 34, 37; F35). */
public final class WeighAsks {

    static final Ask WEIGHED = text("weighed", "裁量要素").optional().hint("在“裁量计算”中填写要素和情节后带入；没有裁量基准的不填");
    static final Ask DEPARTURE = area("departure", "偏离裁量基准的理由").optional().hint("只在数额超出本档幅度时填写；偏离的须经负责人集体讨论");
    static final List<Ask> LAWS = List.of(
            text("lawThen", "行为时的规定").optional().hint("行为之后规定有变的填写，依据和罚款幅度"),
            text("lawNow", "决定时的规定").optional(),
            choice("lawChosen", "新旧法比较后适用", "行为时的规定", "决定时的规定").optional(),
            area("lawReason", "新旧法比较的理由").optional());

    /** Asked of few cases: why the benchmark was left, and which of two versions of the law applies (PPL 34, 37). */
    public static final Set<String> RARE =
            Stream.concat(Stream.of(DEPARTURE), LAWS.stream()).map(Ask::key).collect(Collectors.toUnmodifiableSet());

    /** What the calculator may fill in; everything else of a form is the officer's to state. */
    public static final Set<String> TAKEN_OVER = Stream.concat(
                    Stream.of("weighed", "fine", "discretion", "basis"),
                    Stream.concat(LAWS.stream(), PenaltyAsks.CIRCUMSTANCES.stream())
                            .map(Ask::key))
            .collect(Collectors.toUnmodifiableSet());

    private WeighAsks() {}
}
