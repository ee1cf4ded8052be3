package cn.xiangzhi.documents.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which vault this installation has: by configuration alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Setting.class)
class VaultChoice {

    @Bean
    Vault vault(S3Setting s3, @Value("${xiangzhi.home}") Path home) {
        return s3.chosen() ? new S3Vault(s3, Spool.folder(home)) : new FolderVault(home);
    }
}
