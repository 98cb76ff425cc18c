stem-functional = With { $name }, how do you feel?
stem-dysfunctional = **Without** { $name }, how do you feel?
