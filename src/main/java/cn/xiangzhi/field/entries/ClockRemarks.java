package cn.xiangzhi.field.entries;

import cn.xiangzhi.calendar.Today;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What does not fit in a phone's times: said as it is, never repaired (F27). */
final class ClockRemarks {

    private static final Duration SMALL = Duration.ofMinutes(2);
    private static final Duration ABSURD = Duration.ofDays(366);

    private ClockRemarks() {}

    /** The entry before it on the same phone. */
    record Before(Instant made, UUID boot, long run, long number) {}

    static List<String> of(Sent sent, Instant received, @Nullable Before before) {
        var remarks = new ArrayList<String>();
        var ahead = Duration.between(received, sent.sentAt());
        if (ahead.abs().compareTo(ABSURD) > 0) {
            remarks.add("手机时间是" + day(sent.sentAt()) + "，与收到的日期" + day(received) + "相差太远，手机时间不可信");
        } else if (ahead.abs().compareTo(SMALL) > 0) {
            remarks.add("上传时手机比服务器" + (ahead.isNegative() ? "慢" : "快") + words(ahead));
        }
        if (sent.made().boot().equals(sent.sent().boot())) {
            jump(remarks, sent.made(), sent.sent(), "记录以后、上传以前");
        } else if (sent.made().clock().isAfter(sent.sentAt().plus(SMALL))) {
            remarks.add("记录时间晚于上传时间"
                    + words(Duration.between(sent.sentAt(), sent.made().clock())) + "，其间手机时间被改过");
        }
        if (before != null) {
            var previous = new Moment(before.made(), before.boot(), before.run());
            if (before.boot().equals(sent.made().boot())) {
                jump(remarks, previous, sent.made(), "第" + before.number() + "条以后");
            } else if (sent.made().clock().isBefore(before.made())) {
                remarks.add("记录时间比前一条（第" + before.number() + "条）早"
                        + words(Duration.between(sent.made().clock(), before.made())));
            }
        }
        if (sent.kind() == EntryKind.MISSING) {
            remarks.add("序号" + sent.number() + "在手机上已经没有内容，此处缺一条");
        }
        return List.copyOf(remarks);
    }

    /** Between two moments of one opening of the page the clock must go as far as the count of milliseconds. */
    private static void jump(List<String> remarks, Moment from, Moment to, String when) {
        var clock = Duration.between(from.clock(), to.clock());
        var off = clock.minusMillis(to.run() - from.run());
        if (off.abs().compareTo(SMALL) > 0) {
            remarks.add(when + (off.isNegative() ? "，手机时间被调慢了" + words(off) : "，手机时间多走了" + words(off) + "，是休眠过或者被调快了"));
        }
    }

    static String words(Duration apart) {
        var d = apart.abs();
        return d.toDays() > 0
                ? d.toDays() + "天" + (d.toHoursPart() > 0 ? d.toHoursPart() + "小时" : "")
                : d.toHours() > 0
                        ? d.toHours() + "小时" + (d.toMinutesPart() > 0 ? d.toMinutesPart() + "分" : "")
                        : d.toMinutes() > 0 ? d.toMinutes() + "分" : d.toSeconds() + "秒";
    }

    private static String day(Instant at) {
        return at.atZone(Today.BEIJING).toLocalDate().toString();
    }
}
