package cn.xiangzhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class TermCountTest {

    private static final WorkCalendar CALENDAR = Calendars.shipped();

    private static TermAnswer count(String term, String start, int excluded) {
        return TermCount.of(CALENDAR, TermTable.get(term), LocalDate.parse(start), excluded);
    }

    @ParameterizedTest(name = "{0} {1} 自{2} 扣{3}日：{4}{5}")
    @CsvFileSource(resources = "/calendar/due.csv", numLinesToSkip = 1)
    void 每个期限算到该到的那一天(
            @Nullable String vector, String term, String start, int excluded, String asked, LocalDate expected) {
        var answer = count(term, start, excluded);
        var actual = switch (asked) {
            case "黄灯日" -> answer.amber();
            case "届满次日" -> answer.due().plusDays(1);
            case "生效日" -> Announcement.effectiveOn(CALENDAR, LocalDate.parse(start));
            default -> answer.due();
        };
        assertThat(actual)
                .as(vector + "\n" + String.join("\n", answer.explanation()))
                .isEqualTo(expected);
    }

    /** Every term from ten days around holidays, make-up days and ends of months, reckoned apart from the rules' five sentences. */
    @ParameterizedTest(name = "{0} 自{1} 扣{2}日：{3}")
    @CsvFileSource(resources = "/calendar/own.csv", numLinesToSkip = 1)
    void 每个期限跨假日和月末都算得对(String term, String start, int excluded, LocalDate due) {
        var answer = count(term, start, excluded);
        assertThat(answer.due()).as(String.join("\n", answer.explanation())).isEqualTo(due);
        assertThat(answer.provisional()).isFalse();
    }

    static List<TermRule> rules() {
        return TermTable.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void 每个期限都算得出且讲得清(TermRule rule) {
        var answer = TermCount.of(CALENDAR, rule, LocalDate.of(2026, 2, 12), 0);
        assertThat(answer.explanation())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain("null"));
        assertThat(answer.basis()).isNotBlank();
        assertThat(answer.counting()).isNotBlank();
        assertThat(answer.warning()).isBeforeOrEqualTo(answer.due());
        assertThat(answer.due().isAfter(LocalDate.of(2026, 2, 12))).isNotEqualTo(rule.backwards());
    }

    @Test
    void 说明写出跳过的假日和调休上班的日子() {
        assertThat(count("decision.serve", "2026-02-13", 0).explanation())
                .containsExactly(
                        "起算日2026-02-13（周五）当日不计入",
                        "2026-02-14（周六）：春节调休上班，第1个工作日",
                        "2026-02-15（周日）至2026-02-23（周一）：春节放假，不计",
                        "2026-02-24（周二）至2026-02-27（周五）：第2至第5个工作日",
                        "2026-02-28（周六）：春节调休上班，第6个工作日",
                        "2026-03-01（周日）：周末，不计",
                        "2026-03-02（周一）：第7个工作日",
                        "第7个工作日为2026-03-02（周一），期限至该日届满");
    }

    @Test
    void 末日逢假顺延并说明原因() {
        assertThat(count("fine.pay", "2025-09-18", 0).explanation())
                .contains("末日是休息日，顺延至其后第一个工作日2025-10-09（周四）")
                .anyMatch(line -> line.contains("第15日为2025-10-03（周五，国庆节放假）") || line.contains("国庆"));
    }

    @Test
    void 按小时计算的期限到时刻() {
        var answer =
                TermCount.of(CALENDAR, TermTable.get("transfer.handover"), LocalDateTime.parse("2026-05-26T15:00"), 0);
        assertThat(answer.dueAt()).isEqualTo(LocalDateTime.parse("2026-05-27T15:00"));
        assertThat(answer.due()).isEqualTo(LocalDate.of(2026, 5, 27));
    }

    @Test
    void 固定日期在次年三月末() {
        assertThat(count("archive.file", "2025-07-01", 0).due()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void 跨入未导入的年份只是暂定且末日不挪动() {
        var answer = count("suit.direct", "2026-08-28", 0);
        assertThat(answer.provisional()).isTrue();
        assertThat(answer.due()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(count("fine.pay", "2026-11-20", 0).provisional()).isFalse();
    }

    @Test
    void 扣除天数过大或为负被拒绝() {
        assertThatThrownBy(() -> count("fine.pay", "2026-03-02", -1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> count("fine.pay", "2026-03-02", 4000)).isInstanceOf(Refused.class);
    }

    @Test
    void 没有的期限被拒绝() {
        assertThatThrownBy(() -> TermTable.get("nothing")).isInstanceOf(Refused.class);
    }

    @Test
    void 听证通知晚了一个工作日不算及时() {
        assertThat(LocalDate.of(2026, 2, 10)
                        .isAfter(count("hearing.notice", "2026-02-25", 0).due()))
                .isTrue();
        assertThat(count("hearing.notice", "2026-02-25", 0).due()).isEqualTo(LocalDate.of(2026, 2, 9));
    }
}
