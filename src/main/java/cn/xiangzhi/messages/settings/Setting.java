package cn.xiangzhi.messages.settings;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.messages.sending.QuietHours;
import org.jspecify.annotations.Nullable;

/** What holds for an office's messages; {@code township} is empty for the county's, {@code budget} null for no limit. */
public record Setting(
        String county,
        String township,
        QuietHours quiet,
        @Nullable Integer budget,
        String publicUrl,
        Sms sms,
        Mail mail,
        boolean privateAllowed,
        long version) {

    /** The way texts leave. */
    public enum SmsMode implements Labelled {
        FILE("写入文件"),
        HTTP("短信网关");

        private final String label;

        SmsMode(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How the line to the mail server is protected. */
    public enum Security implements Labelled {
        TLS("全程加密"),
        STARTTLS("先连接后加密"),
        NONE("不加密");

        private final String label;

        Security(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Texts: {@code body} holds {@code {phone} {words} {signature} {key}}; {@code expects} must stand in a good answer. */
    public record Sms(
            String signature,
            SmsMode mode,
            String url,
            String body,
            String type,
            String header,
            @Nullable String secretSealed,
            String expects) {}

    /** E-mail; without a host it is written to a file. */
    public record Mail(
            String host,
            int port,
            Security security,
            String user,
            @Nullable String secretSealed,
            String from) {}

    static Setting usual(String county, String township) {
        return new Setting(
                county,
                township,
                QuietHours.USUAL,
                null,
                "",
                new Sms("", SmsMode.FILE, "", "", "application/json", "", null, ""),
                new Mail("", 465, Security.TLS, "", null, ""),
                false,
                0);
    }
}
