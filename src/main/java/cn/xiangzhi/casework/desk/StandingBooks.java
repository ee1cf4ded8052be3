package cn.xiangzhi.casework.desk;

import cn.xiangzhi.casework.rules.Jurisdiction;
import cn.xiangzhi.casework.rules.PoliceRefusal;
import cn.xiangzhi.casework.rules.Posts;
import cn.xiangzhi.casework.rules.evidence.EvidenceForm;
import cn.xiangzhi.casework.rules.force.Contest;
import cn.xiangzhi.law.OpenBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of who may act, who answers, and how records must look. */
@Configuration(proxyBeanMethods = false)
class StandingBooks {

    private static final String START = "管辖、人员和立案";
    private static final String EVIDENCE = "证据";
    private static final String REMEDY = "复议和诉讼";

    @Bean
    OpenBook<?> postsBook() {
        return OpenBook.gate("posts", START, Posts.Held.class, Posts.POSTS);
    }

    @Bean
    OpenBook<?> certificateOfActBook() {
        return OpenBook.gate("certificate-in-act", START, Posts.Shown.class, Posts.CERTIFICATE);
    }

    @Bean
    OpenBook<?> beforeBook() {
        return OpenBook.gate("published-before", START, Posts.Before.class, Posts.BEFORE);
    }

    @Bean
    OpenBook<?> rivalsBook() {
        return OpenBook.answers("competing-organs", START, Jurisdiction.Rivals.class, Jurisdiction.RIVALS);
    }

    @Bean
    OpenBook<?> passingOnBook() {
        return OpenBook.gate("passing-on", START, Jurisdiction.PassingOn.class, Jurisdiction.PASSING_ON);
    }

    @Bean
    OpenBook<?> helpBook() {
        return OpenBook.gate("assistance", START, Jurisdiction.Help.class, Jurisdiction.HELP);
    }

    @Bean
    OpenBook<?> bearsBook() {
        return OpenBook.answers("who-bears", START, Jurisdiction.Done.class, Jurisdiction.BEARS);
    }

    @Bean
    OpenBook<?> inquiryBook() {
        return OpenBook.gate("inquiry-record", EVIDENCE, EvidenceForm.Inquiry.class, EvidenceForm.INQUIRY);
    }

    @Bean
    OpenBook<?> sampledBook() {
        return OpenBook.gate("sampling", EVIDENCE, EvidenceForm.Sampled.class, EvidenceForm.SAMPLED);
    }

    @Bean
    OpenBook<?> notFiledBook() {
        return OpenBook.answers("police-not-filed", "结案和移送", PoliceRefusal.NotFiled.class, PoliceRefusal.NOT_FILED);
    }

    @Bean
    OpenBook<?> defendantAfterBook() {
        return OpenBook.answers("defendant-after-review", REMEDY, Contest.Sued.class, Contest.DEFENDANT);
    }

    @Bean
    OpenBook<?> goesBook() {
        return OpenBook.answers("execution-during-remedy", REMEDY, Contest.Fought.class, Contest.GOES);
    }
}
