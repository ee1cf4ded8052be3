package cn.xiangzhi.messages.settings;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.messages.sending.QuietHours;
import cn.xiangzhi.messages.settings.Setting.Security;
import cn.xiangzhi.messages.settings.Setting.SmsMode;
import cn.xiangzhi.messages.webhooks.Targets;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an office fills in; an empty secret keeps the one that is there. */
record SettingForm(
        long version,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        @Nullable Integer budget,
        @Nullable String publicUrl,
        @Nullable String signature,
        @Nullable SmsMode mode,
        @Nullable String url,
        @Nullable String body,
        @Nullable String type,
        @Nullable String header,
        @Nullable String smsSecret,
        @Nullable String expects,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable Security security,
        @Nullable String user,
        @Nullable String mailSecret,
        @Nullable String from,
        boolean privateAllowed) {

    private static final int LONGEST = 300;
    private static final int LONGEST_BODY = 2000;

    static SettingForm of(Setting s, long version) {
        return new SettingForm(
                version,
                s.quiet().from(),
                s.quiet().to(),
                s.budget(),
                s.publicUrl(),
                s.sms().signature(),
                s.sms().mode(),
                s.sms().url(),
                s.sms().body(),
                s.sms().type(),
                s.sms().header(),
                "",
                s.sms().expects(),
                s.mail().host(),
                s.mail().port(),
                s.mail().security(),
                s.mail().user(),
                "",
                s.mail().from(),
                s.privateAllowed());
    }

    /** Checked; {@code seal} seals a secret that was typed, {@code before} holds the ones that stay. */
    Setting setting(String county, String township, Setting before, UnaryOperator<String> seal) {
        if (quietFrom == null || quietTo == null) {
            throw wrong("没有写免打扰的起止时间", "请填写起止时间；不要免打扰的，起止填同一时间");
        }
        if (budget != null && (budget < 0 || budget > 10_000_000)) {
            throw wrong("短信额度不在 0 到 1000 万之间", "请填写每月条数；不限的留空");
        }
        var sms = new Setting.Sms(
                text(signature, 20),
                mode == null ? SmsMode.FILE : mode,
                text(url, LONGEST),
                text(body, LONGEST_BODY),
                type == null || type.isBlank() ? "application/json" : text(type, 100),
                text(header, 60),
                secret(smsSecret, before.sms().secretSealed(), seal),
                text(expects, 100));
        var mail = new Setting.Mail(
                text(host, 200),
                port == null ? 465 : port,
                security == null ? Security.TLS : security,
                text(user, 200),
                secret(mailSecret, before.mail().secretSealed(), seal),
                text(from, 200));
        checked(sms, mail);
        var quiet = new QuietHours(quietFrom, quietTo);
        return new Setting(county, township, quiet, budget, address(publicUrl), sms, mail, privateAllowed, version);
    }

    private void checked(Setting.Sms sms, Setting.Mail mail) {
        if (sms.mode() == SmsMode.HTTP) {
            Targets.against(sms.url(), privateAllowed).ifPresent(why -> {
                throw wrong("短信网关" + why, "请核对网关地址；网关在内网的，勾选“允许内网地址”");
            });
            if (!sms.body().contains("{phone}") || !sms.body().contains("{words}")) {
                throw wrong("提交内容里没有 {phone} 或 {words}", "请按网关的说明写，号码处写 {phone}，短信内容处写 {words}");
            }
            if (!sms.header().matches("[A-Za-z0-9-]*")
                    || !sms.type().matches("[a-z]+/[a-z0-9.+-]+(; ?charset=[A-Za-z0-9-]+)?")) {
                throw wrong("请求头名称或内容类型写法不对", "请求头如 Authorization，内容类型如 application/json");
            }
        }
        if (!mail.host().isEmpty() && !mail.from().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            throw wrong("填了发信服务器，没有填正确的发件地址", "请填写发件地址，如 ts@example.gov.cn");
        }
        if (mail.port() < 1 || mail.port() > 65_535) {
            throw wrong("端口不在 1 到 65535 之间", "通常 465（全程加密）或 587（先连接后加密）");
        }
    }

    private static String address(@Nullable String url) {
        var text = text(url, LONGEST);
        if (!text.isEmpty() && !text.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw wrong("公众页面地址写法不对", "请写完整地址，如 https://ts.example.gov.cn");
        }
        return text;
    }

    private static @Nullable String secret(@Nullable String typed, @Nullable String kept, UnaryOperator<String> seal) {
        return typed == null || typed.isBlank() ? kept : seal.apply(text(typed, LONGEST));
    }

    private static String text(@Nullable String text, int longest) {
        var said = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
        if (said.length() > longest) {
            throw wrong("有一项超过 " + longest + " 字", "请核对后改短");
        }
        return said;
    }

    private static Refused wrong(String why, String remedy) {
        return Refused.invalid("消息设置没有保存", why, remedy);
    }
}
