package cn.xiangzhi.casework.desk;

import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.casework.money.Agreement;
import cn.xiangzhi.casework.money.Plan;
import cn.xiangzhi.casework.rules.Diary;
import cn.xiangzhi.casework.rules.force.Remedy;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.Opinion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of what follows a decision: answers to reviewers, changes, instalments, agreements, announcements. */
@Configuration(proxyBeanMethods = false)
class RemedyBooks {

    private final Workdays days;

    RemedyBooks(Workdays days) {
        this.days = days;
    }

    @Bean
    OpenBook<?> remedyReplyBook() {
        return new OpenBook<>(
                "remedy-reply",
                "复议和诉讼",
                "复议答复",
                Remedy.Reply.class,
                facts -> Opinion.of(Remedy.reply(days.calendar()).ask(facts)));
    }

    @Bean
    OpenBook<?> notWorseBook() {
        return OpenBook.gate("remedy-change", "复议和诉讼", Remedy.Changed.class, Remedy.NOT_WORSE);
    }

    @Bean
    OpenBook<?> instalmentBook() {
        return OpenBook.gate("instalments", "缴款和加处罚款", Plan.Asked.class, Plan.GATE);
    }

    @Bean
    OpenBook<?> agreementBook() {
        return OpenBook.gate("execution-agreement", "强制执行", Agreement.class, Agreement.GATE);
    }

    @Bean
    OpenBook<?> announcementBook() {
        return OpenBook.gate("announcement", "送达", Diary.class, Diary.GATE);
    }
}
