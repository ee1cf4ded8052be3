package cn.xiangzhi.messages.carriers;

import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.settings.Setting;
import cn.xiangzhi.secrecy.PersonalData;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP; the Message-ID is the message's own mark, so that a repeated one can be told. */
@Component
class SmtpMail implements Carrier {

    private static final String MILLIS = "10000";

    private final PersonalData secrets;

    SmtpMail(PersonalData secrets) {
        this.secrets = secrets;
    }

    @Override
    public boolean takes(Load load) {
        return load.way() == Way.EMAIL && !load.setting().mail().host().isEmpty();
    }

    @Override
    public Carried carry(Load load) {
        var sender = sender(load.setting().mail());
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(load.setting().mail().from());
            helper.setTo(load.address());
            helper.setSubject(load.subject());
            helper.setText(load.words());
            helper.setSentDate(Date.from(load.at().toInstant()));
            marked(message, load);
            sender.send(message);
            return new Carried.Sent("<" + load.key() + "@xiangzhi>", "发信服务器已接收");
        } catch (MailException failed) {
            return refused(failed)
                    ? new Carried.Never(load.clean("发信服务器不收这个地址：" + words(failed)))
                    : new Carried.Later(load.clean("发信服务器：" + words(failed)));
        } catch (MessagingException wrong) {
            return new Carried.Never(load.clean("地址写法不对：" + wrong.getMessage()));
        }
    }

    private static void marked(MimeMessage message, Load load) throws MessagingException {
        message.setHeader("Message-ID", "<" + load.key() + "@xiangzhi>");
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    private JavaMailSenderImpl sender(Setting.Mail mail) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var settings = sender.getJavaMailProperties();
        settings.setProperty("mail.smtp.connectiontimeout", MILLIS);
        settings.setProperty("mail.smtp.timeout", MILLIS);
        settings.setProperty("mail.smtp.writetimeout", MILLIS);
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(mail.security() == Setting.Security.TLS));
        settings.setProperty(
                "mail.smtp.starttls.required", String.valueOf(mail.security() == Setting.Security.STARTTLS));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(mail.security() == Setting.Security.STARTTLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!mail.user().isEmpty()) {
            sender.setUsername(mail.user());
            settings.setProperty("mail.smtp.auth", "true");
            if (mail.secretSealed() != null) {
                sender.setPassword(secrets.open(mail.secretSealed()));
            }
        }
        return sender;
    }

    /** The server itself said that it takes nothing for that address. */
    private static boolean refused(MailException failed) {
        return failed instanceof MailSendException sending
                && sending.getFailedMessages().values().stream()
                        .anyMatch(cause -> cause instanceof SendFailedException send
                                && send.getInvalidAddresses() != null
                                && send.getInvalidAddresses().length > 0);
    }

    private static String words(MailException failed) {
        var cause = failed.getMostSpecificCause();
        return cause.getClass().getSimpleName() + " "
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
