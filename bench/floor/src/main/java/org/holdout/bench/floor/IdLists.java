package org.holdout.bench.floor;

import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;

/**
 * Lets an argument be a list of ids: SmallRye describes it rightly in the schema, but takes the list's class for that of each id
 * and then refuses the ids.
 */
public class IdLists implements EventingService {

    @Override
    public Operation createOperation(Operation operation) {
        operation.getArguments().stream()
                .map(Argument::getReference)
                .filter(type ->
                        "ID".equals(type.getName()) && List.class.getName().equals(type.getClassName()))
                .forEach(type -> type.setClassName(String.class.getName()));
        return operation;
    }

    /** Always on. */
    @Override
    public String getConfigKey() {
        return null;
    }
}
