package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.forms.FormsCheck;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Makes what {@link ThreeForms} names, from what the test left in the store. */
final class ThreeFormsOfPapers implements AfterEachCallback {

    private static final UUID NOBODY = new UUID(0, 6);

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        if (test.getExecutionException().isPresent()) {
            return;
        }
        var context = SpringExtension.getApplicationContext(test);
        for (var kind :
                test.getRequiredTestMethod().getAnnotation(ThreeForms.class).value()) {
            var found = context.getBean(JdbcClient.class)
                    .sql("select county_code, id from documents_paper where kind = :kind order by id desc limit 1")
                    .param("kind", kind.name())
                    .query((row, n) -> context.getBean(Papers.class)
                            .open(reader(row.getString("county_code")), row.getObject("id", UUID.class)))
                    .optional();
            assertThat(found).as("这个测试出具的" + kind.label()).isPresent();
            FormsCheck.threeForms(found.orElseThrow());
        }
    }

    private static Actor reader(String county) {
        return new Actor(
                NOBODY, NOBODY, "读者", NOBODY, "测试", "读者", new Scope(county, null, null), EnumSet.allOf(Right.class));
    }
}
