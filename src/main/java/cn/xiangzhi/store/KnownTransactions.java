package cn.xiangzhi.store;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.util.StringUtils;

/**
 * There is one manager of transactions: the interceptor that has it does not look for a qualifier on the class of every method
 * it stands before, of which one step of a case calls some ten.
 */
@Component
class KnownTransactions implements BeanPostProcessor, BeanFactoryAware, PriorityOrdered {

    private @Nullable BeanFactory beans;

    /** Among the first of its kind, it is made before constructors are filled in. */
    @Override
    public void setBeanFactory(BeanFactory factory) {
        beans = factory;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean.getClass() != TransactionInterceptor.class) {
            return bean;
        }
        var source = ((TransactionInterceptor) bean).getTransactionAttributeSource();
        return source == null || beans == null ? bean : new OneManager(source, beans);
    }

    private static final class OneManager extends TransactionInterceptor {

        OneManager(TransactionAttributeSource source, BeanFactory beans) {
            setTransactionAttributeSource(source);
            setBeanFactory(beans);
        }

        @Override
        protected @Nullable TransactionManager determineTransactionManager(
                @Nullable TransactionAttribute attribute, @Nullable Class<?> target) {
            var known = getTransactionManager();
            return known != null && (attribute == null || !StringUtils.hasText(attribute.getQualifier()))
                    ? known
                    : super.determineTransactionManager(attribute, target);
        }
    }
}
