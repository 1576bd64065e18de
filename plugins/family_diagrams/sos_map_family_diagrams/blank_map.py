"""stub"""
def blank_drawing(request): raise NotImplementedError
