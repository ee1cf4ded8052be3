package cn.xiangzhi.intake.categories;

import cn.xiangzhi.intake.Category;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps intake_category equal to the carried list, for views and figures; writes only when the list has changed. */
@Component
class CategoryTable implements InitializingBean {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    CategoryTable(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        var file = CategoryFile.carried();
        if (same(file)) {
            return;
        }
        transaction.executeWithoutResult(status -> file.categories().forEach(c -> put(c, file.digest())));
    }

    private boolean same(CategoryFile file) {
        return jdbc.sql("select count(*) from intake_category where list_digest = :digest")
                        .param("digest", file.digest())
                        .query(Integer.class)
                        .single()
                == file.categories().size();
    }

    private void put(Category category, String digest) {
        jdbc.sql("""
                insert into intake_category (code, scheme, standard, standard_status, class_code, class_name, name,
                        usual_time, amount, unit, limit_source, urgency, department, power_items, keywords, list_digest)
                values (:code, :scheme, :standard, :status, :classCode, :className, :name,
                        :usualTime, :amount, :unit, :source, :urgency, :department, :items, :keywords, :digest)
                on conflict (code) do update
                   set scheme = excluded.scheme, standard = excluded.standard,
                       standard_status = excluded.standard_status, class_code = excluded.class_code,
                       class_name = excluded.class_name, name = excluded.name, usual_time = excluded.usual_time,
                       amount = excluded.amount, unit = excluded.unit, limit_source = excluded.limit_source,
                       urgency = excluded.urgency, department = excluded.department,
                       power_items = excluded.power_items, keywords = excluded.keywords,
                       list_digest = excluded.list_digest
                """)
                .param("code", category.code())
                .param("scheme", category.scheme())
                .param("standard", category.standard())
                .param("status", category.standardStatus())
                .param("classCode", category.classCode())
                .param("className", category.className())
                .param("name", category.name())
                .param("usualTime", category.usualTime())
                .param("amount", category.amount())
                .param("unit", category.unit().name())
                .param("source", category.limitSource())
                .param("urgency", category.urgency())
                .param("department", category.department())
                .param("items", category.powerItems().toArray(String[]::new))
                .param("keywords", category.keywords().toArray(String[]::new))
                .param("digest", digest)
                .update();
    }
}
