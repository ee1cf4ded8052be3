package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.Set;
import java.util.stream.Stream;

/** What was tried before an announcement (CPL 95; CPL-JI 138): it is the last way, and the course stands in the file. */
public record Diary(
        @Fact("直接送达未能送达，已记录") boolean directFailed,
        @Fact("邮寄被退回，已记录") boolean postFailed,
        @Fact("当事人签署过同意电子送达的确认书") boolean electronicAgreed,
        @Fact("电子送达未能送达，已记录") boolean electronicFailed,
        @Fact("受送达人下落不明") boolean vanished,
        @Fact("核实下落的经过已记录") boolean courseRecorded) {

    /** The party has vanished. */
    public static final String VANISHED = "下落不明";

    /** So many characters a course has at least: who asked whom, and what was answered. */
    public static final int COURSE = 10;

    /** What shows that a way leads nowhere; a refusal does not, for then the paper is left. */
    public static final Set<String> FAILED = Set.of("无人在家", "已搬迁", "邮件退回", "发送失败", VANISHED);

    private static final Set<String> OTHERS = Set.of("拒收", "已送达");

    public static final Gate<Diary> GATE = Gate.of(
            "公告送达的条件",
            clause(
                    "送达-16",
                    RefusalCode.SERV_02.basis(),
                    "下落不明而没有记录核实经过",
                    d -> d.vanished() && !d.courseRecorded(),
                    No.<Diary>say(RefusalCode.SERV_02.code(), "认定下落不明，没有记录核实的经过", RefusalCode.SERV_02.remedy())
                            .whenStated()),
            clause(
                    "送达-17",
                    RefusalCode.SERV_02.basis(),
                    "并非下落不明，是否没有用尽直接、邮寄和已同意的电子方式",
                    d -> !d.vanished() && !d.exhausted(),
                    No.<Diary>say(
                                    RefusalCode.SERV_02.code(),
                                    d -> "送达记录里还没有未成的" + d.missing(),
                                    RefusalCode.SERV_02.remedy())
                            .whenStated()));

    /** What a form offers as a result. */
    public static String[] results() {
        return Stream.concat(FAILED.stream(), OTHERS.stream()).sorted().toArray(String[]::new);
    }

    /** Whether an announcement is the last way left. */
    public boolean opens() {
        return vanished ? courseRecorded : exhausted();
    }

    private boolean exhausted() {
        return directFailed && postFailed && (!electronicAgreed || electronicFailed);
    }

    private String missing() {
        return !directFailed ? "直接送达" : !postFailed ? "邮寄送达" : "电子送达";
    }
}
