package cn.xiangzhi.archives;

import cn.xiangzhi.archives.rules.Filing;
import cn.xiangzhi.archives.rules.VolumeOrder;
import cn.xiangzhi.law.OpenBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of filing and keeping, opened to the law desk. */
@Configuration(proxyBeanMethods = false)
class ArchiveBooks {

    private static final String TOPIC = "归档和保管";

    @Bean
    OpenBook<?> archivalCodeBook() {
        return OpenBook.gate("archival-code", TOPIC, Filing.Code.class, Filing.CODE, Filing.Code::text);
    }

    @Bean
    OpenBook<?> documentNumberBook() {
        return OpenBook.gate("document-number", TOPIC, Filing.Number.class, Filing.NUMBER_FORM);
    }

    @Bean
    OpenBook<?> retentionBook() {
        return OpenBook.answers("retention", TOPIC, Filing.Kept.class, Filing.RETENTION);
    }

    @Bean
    OpenBook<?> destructionBook() {
        return OpenBook.gate("archive-destruction", TOPIC, Filing.Destruction.class, Filing.DESTRUCTION);
    }

    @Bean
    OpenBook<?> alterationBook() {
        return OpenBook.gate("archive-alteration", TOPIC, Filing.Alteration.class, Filing.ALTERATION);
    }

    @Bean
    OpenBook<?> archiveTransferBook() {
        return OpenBook.reckons(
                "archive-transfer",
                TOPIC,
                "移交县级档案馆的日期",
                Filing.Transfer.class,
                facts -> new OpenBook.Reckoned(facts.due().toString(), "自档案形成之日起满十年"));
    }

    @Bean
    OpenBook<?> volumeOrderBook() {
        return OpenBook.reckons(
                "volume-order",
                TOPIC,
                "卷内文件的顺序",
                VolumeOrder.class,
                facts -> new OpenBook.Reckoned(
                        String.join("、", facts.ordered()),
                        facts.general() ? "没有领域规定时的通用顺序" : "市场监管领域先正卷、后副卷；一件之内先正文、后附件、再定稿"));
    }
}
