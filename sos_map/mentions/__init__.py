"""The scanner of free text: does a visible text mention somebody hidden?"""
