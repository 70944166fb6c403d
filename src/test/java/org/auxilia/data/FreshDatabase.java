package org.auxilia.data;

import org.auxilia.MovableClock;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test class: a new database under the running application, and the clock back at its start. */
public final class FreshDatabase implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() != null) {
            return;
        }
        var application = SpringExtension.getApplicationContext(context);
        application.getBean(SwitchedDataSource.class).renew();
        application.publishEvent(new DatabaseReplaced());
        application.getBean(MovableClock.class).moveTo(MovableClock.START);
    }
}
